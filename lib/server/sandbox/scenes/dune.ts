import { darken, lighten, mix } from "./colour";
import { type Composition, scatter } from "./composition";
import type { DunePalette } from "./dune-palettes";
import { linearGradient } from "./paper";
import { ground, moveTo, type Point, round, smoothLine, smoothPieces } from "./paths";

type Dune = {
  composition: Composition;
  palette: DunePalette;
  index: number;
  count: number;
  level: number;
  height: number;
};

/** Crest, lee and foot of each dune of a row; the wind blows from the left. */
function crests({ composition, level, height, index, count }: Dune): Point[] {
  const random = composition.random;
  const length = height * random.between(3.4, 5);
  const points: Point[] = [];
  const drift = random.between(0, length);
  for (let x = -length * 1.2 - drift; x < composition.width + length; x += length) {
    const peak = height * random.between(0.75, 1.15) + scatter(composition, height * 0.5);
    const crest = x + length * random.between(0.5, 0.62);
    points.push({ x, y: level + random.between(-0.08, 0.12) * height });
    points.push({ x: x + (crest - x) * 0.55, y: level - peak * 0.5 });
    points.push({ x: crest, y: level - peak });
    points.push({
      x: crest + length * 0.16,
      y: level - peak * (0.62 - 0.06 * (index / count)),
    });
  }
  return points;
}

/** The face in shadow: from the crest down the far side, and back along a line like an S. */
function leeFaces(points: readonly Point[], height: number): string {
  let path = "";
  for (let index = 2; index + 2 < points.length; index += 4) {
    const crest = points[index];
    const shoulder = points[index + 1];
    const foot = points[index + 2];
    const before = points[index - 1];
    if (crest === undefined || shoulder === undefined || foot === undefined || before === undefined)
      continue;
    const after = points[index + 3] ?? foot;
    const down = smoothPieces([before, crest, shoulder, foot, after]).split("C").slice(2, 4);
    const span = foot.x - crest.x;
    const low = { x: crest.x + span * 0.5, y: foot.y + height * 0.42 };
    const curve = [
      [
        foot.x - span * 0.2,
        foot.y + height * 0.05,
        low.x + span * 0.22,
        low.y - height * 0.02,
        low.x,
        low.y,
      ],
      [
        low.x - span * 0.3,
        low.y + height * 0.02,
        crest.x + span * 0.42,
        crest.y + height * 0.86,
        crest.x + span * 0.16,
        crest.y + height * 0.56,
      ],
      [
        crest.x - span * 0.06,
        crest.y + height * 0.3,
        crest.x + span * 0.07,
        crest.y + height * 0.16,
        crest.x,
        crest.y,
      ],
    ];
    path += `${moveTo(crest)}C${down.join("C")}${curve.map((piece) => `C${piece.map(round).join(" ")}`).join("")}Z`;
  }
  return path;
}

/** Ripples the wind left: the crest's own line again and again, closer with distance. */
function drawRipples(dune: Dune, points: readonly Point[], colour: string): string {
  const lines = Math.round(
    (4 + 12 * dune.composition.ornament) * (0.6 + dune.composition.detail * 0.4),
  );
  const gap = dune.height * 0.085;
  let path = "";
  for (let line = 1; line <= lines; line += 1) {
    const wobble = dune.composition.random.fork(`ripple ${dune.index} ${line}`);
    path += smoothLine(
      points.map(({ x, y }) => ({
        x: x + line * 2,
        y: y + line * gap + wobble.between(-0.16, 0.16) * gap,
      })),
    );
  }
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="1.8" opacity="0.34"/>`;
}

export function drawDune(dune: Dune): { defs: string; art: string } {
  const { palette, index, count, composition, height } = dune;
  const nearness = index / (count - 1);
  const points = crests(dune);
  const sand = mix(
    mix(palette.far, palette.near, nearness),
    palette.haze,
    0.42 * (1 - nearness) ** 1.5,
  );
  const shadow = mix(mix(palette.shadow, palette.haze, 0.58 * (1 - nearness)), sand, 0.12);
  const body = ground(points, composition.height + 80);
  const id = `dune-${index}`;
  const ripples = nearness > 0.45 ? drawRipples(dune, points, darken(sand, 0.35)) : "";
  return {
    defs:
      linearGradient({
        id,
        stops: [
          [0, lighten(sand, 0.2)],
          [0.4, sand],
          [1, darken(sand, 0.16)],
        ],
      }) +
      linearGradient({
        id: `${id}-lee`,
        stops: [
          [0, shadow, 0.95],
          [0.55, shadow, 0.72],
          [1, shadow, 0.1],
        ],
      }),
    art: `<path d="${body}" fill="url(#${id})"/><g>${ripples}</g><path d="${leeFaces(points, height)}" fill="url(#${id}-lee)"/><path d="${smoothLine(points)}" fill="none" stroke="${lighten(sand, 0.5)}" stroke-width="1.6" opacity="${round(0.3 + 0.3 * nearness)}"/>`,
  };
}
