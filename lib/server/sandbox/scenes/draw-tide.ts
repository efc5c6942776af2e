import { darken, lighten, mix } from "./colour";
import { type Composition, choosePalette, type Drawing, scatter } from "./composition";
import { landscapePalettes } from "./landscape-palettes";
import { drawOddities } from "./oddities";
import { drawOtter } from "./otter";
import { linearGradient, paper } from "./paper";
import { ground, type Point, round, smoothLine } from "./paths";
import { drawBackdrop, drawClouds, drawHalo, drawStars } from "./sky";

type Swell = {
  composition: Composition;
  level: number;
  height: number;
  length: number;
};

/** A swell of crests that lean the way of the wind: up slowly, down a little faster. */
function swell({ composition, level, height, length }: Swell): Point[] {
  const random = composition.random;
  const offset = random.between(0, length);
  const points: Point[] = [];
  for (let x = -length - offset; x < composition.width + length * 1.5; x += length) {
    const rise = height * random.between(0.75, 1.2) + Math.abs(scatter(composition, height * 1.7));
    points.push({ x, y: level + height * 0.1 });
    points.push({ x: x + length * 0.34, y: level - rise * 0.62 });
    points.push({ x: x + length * 0.58, y: level - rise * 0.9 });
    points.push({ x: x + length * 0.82, y: level - rise * 0.4 });
  }
  return points;
}

/** Short glints that lie on the water of one layer. */
function drawGlints(composition: Composition, from: number, to: number, colour: string): string {
  const random = composition.random.fork(`glints ${round(from)}`);
  const count = Math.round(
    (composition.width / 120) * (1 + composition.detail) * (0.5 + composition.ornament),
  );
  let path = "";
  for (let index = 0; index < count; index += 1) {
    const length = random.between(14, 74);
    const y = random.between(from, to);
    path += `M${round(random.between(0, composition.width))} ${round(y)}h${round(length)}`;
  }
  return `<path d="${path}" stroke="${colour}" stroke-width="3" stroke-linecap="round" opacity="0.55"/>`;
}

/** Lines that repeat the crest below it, as a printmaker cuts a wave. */
function drawEchoes(
  points: readonly Point[],
  colour: string,
  { ornament, detail }: Composition,
): string {
  let art = "";
  const lines = Math.round(ornament * 4) + detail;
  for (let line = 1; line <= lines; line += 1) {
    const lower = points.map(({ x, y }) => ({
      x: x + line * 7,
      y: y + line * 15,
    }));
    art += `<path d="${smoothLine(lower)}" fill="none" stroke="${colour}" stroke-width="${round(Math.max(1, 3.2 - line * 0.4))}" opacity="${round(Math.max(0.08, 0.42 - line * 0.07) * 100) / 100}"/>`;
  }
  return art;
}

/** A tide of paper under a moon in rings, and an otter asleep upon it. */
export function drawTide(composition: Composition): Drawing {
  const { width, height, random } = composition;
  const palette = choosePalette(composition, landscapePalettes);
  const scenery = { composition, palette };
  const isTall = height > width * 1.15;
  const waterline = height * (isTall ? 0.6 : 0.56);
  const isMirrored = random.chance(0.5);
  const centre = {
    x: width * (isMirrored ? random.between(0.22, 0.34) : random.between(0.64, 0.78)),
    y: waterline * random.between(0.46, 0.64),
  };
  const radius = random.between(122, 158);
  const backdrop = drawBackdrop(scenery);
  const sky = [
    backdrop.art,
    palette.isNight ? drawStars({ ...scenery, floor: waterline }) : "",
    drawHalo({
      ...scenery,
      centre: { x: centre.x + scatter(composition, 360), y: centre.y + scatter(composition, 120) },
      radius,
    }),
    drawClouds({
      ...scenery,
      floor: waterline * 0.86,
      count: Math.round(2 + width / 700 + composition.ornament),
    }),
    drawOddities({
      composition,
      colours: [palette.accent, palette.cloud, palette.disc],
      shade: palette.shade,
      floor: waterline * 0.8,
    }),
  ].join("");

  const [far, back, middle, front, near] = palette.layers;
  const layer = (id: string, fill: string, points: Point[]) => {
    const path = ground(points, height + 60);
    return {
      defs: linearGradient({
        id,
        stops: [
          [0, lighten(fill, 0.08)],
          [0.5, fill],
          [1, darken(fill, 0.26)],
        ],
      }),
      art:
        paper({
          path,
          fill: `url(#${id})`,
          edge: lighten(fill, 0.4),
          shade: palette.shade,
        }) + drawEchoes(points, lighten(fill, 0.3), composition),
    };
  };
  const hills = layer(
    "hills",
    mix(palette.sky[2], far, 0.75),
    swell({
      composition,
      level: waterline - 6,
      height: 120,
      length: width * 0.62,
    }),
  );
  const first = layer(
    "first",
    far,
    swell({ composition, level: waterline + 36, height: 52, length: 330 }),
  );
  const second = layer(
    "second",
    back,
    swell({ composition, level: waterline + 92, height: 56, length: 400 }),
  );
  const third = layer(
    "third",
    middle,
    swell({ composition, level: waterline + 150, height: 54, length: 460 }),
  );
  const frontLevel = waterline + (isTall ? 262 : 226);
  const fourth = layer(
    "fourth",
    front,
    swell({ composition, level: frontLevel, height: 46, length: 520 }),
  );
  const fifth = layer(
    "fifth",
    near,
    swell({
      composition,
      level: Math.max(frontLevel + 110, height * 0.86),
      height: 50,
      length: 610,
    }),
  );

  const otter = drawOtter({
    fur: mix("#7a4f38", palette.layers[4], 0.16),
    face: mix("#ecd2ad", palette.disc, 0.25),
    shade: palette.shade,
    kelp: mix("#6f8a3c", palette.layers[2], 0.25),
    treasure: palette.accent,
    hasPup: /\b(pup|pups|baby|mother|child|cub)\b/.test(composition.prompt) || random.chance(0.25),
  });
  const scale = isTall ? 1.16 : 1.12;
  const otterX =
    width * (isMirrored ? random.between(0.56, 0.64) : random.between(0.38, 0.46)) +
    scatter(composition, 130);
  const tilt = random.between(-3, 2) + scatter(composition, 24);
  return {
    defs:
      backdrop.defs +
      otter.defs +
      [hills, first, second, third, fourth, fifth].map((each) => each.defs).join(""),
    art: [
      sky,
      hills.art,
      first.art,
      second.art,
      third.art,
      `<g transform="translate(${round(otterX)} ${round(frontLevel - 56)}) rotate(${round(tilt)}) scale(${isMirrored ? -scale : scale} ${scale})">${otter.art}</g>`,
      fourth.art,
      drawGlints(composition, frontLevel + 30, frontLevel + 120, lighten(front, 0.32)),
      fifth.art,
      drawGlints(composition, height * 0.92, height, lighten(near, 0.25)),
    ].join(""),
    caption: { ink: "#fff6e6", ground: "scrim", colour: darken(near, 0.5) },
  };
}
