import { mix } from "./colour";
import type { Composition } from "./composition";
import { scatter } from "./composition";
import type { LandscapePalette } from "./landscape-palettes";
import { linearGradient, paper, radialGradient } from "./paper";
import { circlePath, type Point, round } from "./paths";

export function drawBackdrop({ composition, palette }: Scenery): {
  defs: string;
  art: string;
} {
  const [top, middle, horizon] = palette.sky;
  return {
    defs: linearGradient({
      id: "sky",
      stops: [
        [0, top],
        [0.5, middle],
        [0.85, horizon],
      ],
    }),
    art: `<rect width="${round(composition.width)}" height="${round(composition.height)}" fill="url(#sky)"/>`,
  };
}

export type Scenery = { composition: Composition; palette: LandscapePalette };

/** Small lights, denser towards the top; a few larger ones have four rays. */
export function drawStars({ composition, palette, floor }: Scenery & { floor: number }): string {
  const random = composition.random.fork("stars");
  const area = (composition.width * floor) / 1e6;
  const count = Math.round(
    area * (60 + 190 * composition.ornament) * (0.5 + composition.detail / 2),
  );
  let dots = "";
  let rays = "";
  for (let index = 0; index < count; index += 1) {
    const x = round(random.between(0, composition.width));
    const y = round(floor * random.next() ** 1.4);
    const size = random.next() ** 4;
    if (size > 0.86) {
      const reach = 5 + size * 6;
      rays += `M${x} ${round(y - reach)}q${1} ${reach} ${round(reach * 0.7)} ${reach}q${-reach * 0.7 + 1} 0 ${round(-reach * 0.7)} ${reach}q-1 ${-reach} ${round(-reach * 0.7)} ${-reach}q${reach * 0.7 - 1} 0 ${round(reach * 0.7)} ${-reach}Z`;
    } else {
      dots += circlePath({ x, y, radius: 0.9 + size * 2 });
    }
  }
  return `<path d="${dots}" fill="${palette.disc}" opacity="0.6"/><path d="${rays}" fill="${palette.disc}" opacity="0.9"/>`;
}

/** The disc in its halo of paper rings; how many rings is a matter of ornament. */
export function drawHalo(options: Scenery & { centre: Point; radius: number }): string {
  const { composition, palette, centre, radius } = options;
  const rings = Math.round(1 + composition.ornament * 5);
  const glow = palette.isNight ? palette.cloud : palette.disc;
  let art = "";
  for (let ring = rings; ring >= 1; ring -= 1) {
    const reach = radius * (1 + 0.3 * ring + 0.022 * ring * ring);
    const fill = mix(
      palette.sky[1],
      glow,
      (palette.isNight ? 0.13 : 0.2) + 0.34 * (1 - ring / (rings + 1)),
    );
    const path = circlePath({ ...centre, radius: reach });
    art += paper({
      path,
      fill,
      shade: palette.shade,
      depth: radius * 0.12,
      strength: 0.26,
    });
  }
  if (palette.isCrescent) {
    const outer = round(radius);
    const inner = round(radius * 0.8);
    const horn = (angle: number) =>
      `${round(centre.x + radius * Math.cos(angle))} ${round(centre.y + radius * Math.sin(angle))}`;
    const crescent = `M${horn(-1.75)}A${outer} ${outer} 0 1 0 ${horn(0.75)}A${inner} ${inner} 0 1 1 ${horn(-1.75)}Z`;
    return (
      art +
      paper({
        path: crescent,
        fill: palette.disc,
        shade: palette.shade,
        depth: 20,
      })
    );
  }
  const disc = circlePath({ ...centre, radius });
  art += paper({
    path: disc,
    fill: palette.disc,
    shade: palette.shade,
    depth: 24,
    strength: 0.3,
  });
  if (!palette.isNight) return art;
  const random = composition.random.fork("craters");
  let craters = "";
  for (let index = 0; index < 6; index += 1) {
    const angle = random.between(0, Math.PI * 2);
    const reach = radius * Math.sqrt(random.next()) * 0.68;
    craters += circlePath({
      x: centre.x + Math.cos(angle) * reach,
      y: centre.y + Math.sin(angle) * reach,
      radius: radius * random.between(0.05, 0.15),
    });
  }
  return `${art}<path d="${craters}" fill="${mix(palette.disc, palette.sky[1], 0.24)}" opacity="0.5"/>`;
}

/** A cloud of stacked bars with round ends, cut from one sheet. */
export function drawCloud(options: Scenery & { at: Point; length: number }): string {
  const { composition, palette, at, length } = options;
  const random = composition.random;
  const thick = round(length * random.between(0.095, 0.125));
  const bars = [
    { x: at.x, y: at.y, width: length },
    {
      x: at.x + length * random.between(0.16, 0.42),
      y: at.y - thick * 0.98,
      width: length * random.between(0.36, 0.5),
    },
    {
      x: at.x - length * random.between(0.12, 0.22),
      y: at.y + thick * 0.98,
      width: length * random.between(0.5, 0.72),
    },
  ];
  const kept = bars.slice(0, 2 + Math.round(random.next() * composition.ornament * 1.4));
  const bar = ({ x, y, width }: { x: number; y: number; width: number }) => {
    const half = round(thick / 2);
    const run = round(width - thick);
    return `M${round(x + half)} ${round(y)}h${run}a${half} ${half} 0 0 1 0 ${thick}h${-run}a${half} ${half} 0 0 1 0 ${-thick}Z`;
  };
  const path = kept.map(bar).join("");
  return `${kept.map((each) => paperBar(bar(each), palette)).join("")}<path d="${path}" fill="${palette.cloud}"/>`;
}

function paperBar(path: string, palette: LandscapePalette): string {
  return paper({
    path,
    fill: palette.cloud,
    shade: palette.shade,
    depth: 18,
    strength: 0.3,
  });
}

/** Clouds that keep to the thirds of the sky, and leave them with chaos. */
export function drawClouds(options: Scenery & { floor: number; count: number }): string {
  const { composition, palette, floor, count } = options;
  let art = "";
  for (let index = 0; index < count; index += 1) {
    const length = composition.random.between(210, 400);
    const lane = (index + composition.random.between(0.15, 0.85)) / count;
    const x = lane * composition.width - length / 2 + scatter(composition, 420);
    const row = composition.random.between(0.12, 0.78);
    art += drawCloud({
      composition,
      palette,
      at: { x, y: row * floor + scatter(composition, 260) },
      length,
    });
  }
  return art;
}

/** A glow around a light, for the families that are painted rather than cut. */
export function drawGlow(options: {
  id: string;
  at: Point;
  radius: number;
  colour: string;
  strength: number;
}) {
  const { id, at, radius, colour, strength } = options;
  return {
    defs: radialGradient({
      id,
      stops: [
        [0, colour, strength],
        [0.3, colour, strength * 0.45],
        [0.62, colour, strength * 0.13],
        [1, colour, 0],
      ],
    }),
    art: `<circle cx="${round(at.x)}" cy="${round(at.y)}" r="${round(radius)}" fill="url(#${id})"/>`,
  };
}
