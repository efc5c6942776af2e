import { darken, lighten, mix } from "./colour";
import type { Composition } from "./composition";
import { paperShadow } from "./paper";
import { type Point, polygon } from "./paths";

export type Peak = {
  composition: Composition;
  apex: Point;
  base: number;
  half: number;
  lit: string;
  dark: string;
  snow: string;
  shade: string;
};

/** From apex to foot in a zigzag: where the lit side of a mountain ends. */
function spine({ composition, apex, base, half }: Peak): Point[] {
  const random = composition.random;
  const steps = 4 + composition.detail;
  const points = [apex];
  for (let step = 1; step <= steps; step += 1) {
    const side = step % 2 === 0 ? -1 : 1;
    const depth = (step - random.between(0, 0.35)) / steps;
    points.push({
      x: apex.x + side * half * random.between(0.05, 0.2) * (0.4 + depth) + half * 0.1 * depth,
      y: apex.y + (base - apex.y) * depth,
    });
  }
  return points;
}

/** A faceted mountain, lit from the left, with snow that follows its edges. */
export function drawPeak(peak: Peak): string {
  const { composition, apex, base, half, lit, dark, snow, shade } = peak;
  const random = composition.random;
  const rise = base - apex.y;
  const left = { x: apex.x - half * random.between(0.9, 1.12), y: base };
  const right = { x: apex.x + half * random.between(0.9, 1.12), y: base };
  const ridge = spine(peak);
  const outline = polygon([left, apex, right]);
  const onLeft = (depth: number): Point => ({
    x: apex.x + (left.x - apex.x) * depth,
    y: apex.y + rise * depth,
  });
  const onRight = (depth: number): Point => ({
    x: apex.x + (right.x - apex.x) * depth,
    y: apex.y + rise * depth,
  });
  const at = (index: number): Point => ridge[index] ?? apex;
  const foot = { x: at(ridge.length - 1).x, y: base };
  const facet = (points: Point[], fill: string) => `<path d="${polygon(points)}" fill="${fill}"/>`;
  const a = onLeft(random.between(0.34, 0.46));
  const b = onLeft(random.between(0.66, 0.8));
  const c = onRight(random.between(0.4, 0.5));
  const d = onRight(random.between(0.7, 0.84));
  const cap = random.between(0.25, 0.33);
  const toothLeft = (depth: number, inset: number): Point => ({
    x: onLeft(depth).x + half * inset,
    y: onLeft(depth).y,
  });
  const snowLit = [
    apex,
    onLeft(cap),
    toothLeft(cap * 0.82, 0.07),
    toothLeft(cap * 1.3, 0.14),
    toothLeft(cap * 0.9, 0.2),
    at(1).y < apex.y + rise * cap * 1.15
      ? at(1)
      : { x: apex.x + half * 0.03, y: apex.y + rise * cap * 1.12 },
  ];
  const snowDark = [
    apex,
    snowLit.at(-1) ?? apex,
    { x: apex.x + half * cap * 0.5, y: apex.y + rise * cap * 0.8 },
    { x: apex.x + half * cap * 0.72, y: apex.y + rise * cap * 1.12 },
    onRight(cap * 0.92),
  ];
  return [
    paperShadow({ path: outline, shade, depth: 20, strength: 0.22 }),
    facet([left, apex, right], dark),
    facet([apex, at(1), at(2), c], mix(dark, lit, 0.14)),
    facet([at(2), at(3), d, c], darken(dark, 0.1)),
    facet([at(3), foot, { x: (foot.x + right.x) / 2, y: base }, d], mix(dark, lit, 0.08)),
    facet([left, apex, ...ridge.slice(1), foot], lit),
    facet([apex, a, at(1)], lighten(lit, 0.12)),
    facet([a, at(1), at(2), { x: (a.x + at(2).x) / 2, y: a.y + rise * 0.16 }], mix(lit, dark, 0.1)),
    facet(
      [
        b,
        { x: (b.x + at(3).x) / 2, y: b.y - rise * 0.05 },
        at(3),
        foot,
        { x: (left.x + foot.x) / 2, y: base },
      ],
      mix(lit, dark, 0.17),
    ),
    facet(snowDark, mix(snow, dark, 0.45)),
    facet(snowLit, snow),
  ].join("");
}
