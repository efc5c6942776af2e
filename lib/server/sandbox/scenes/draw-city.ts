import { darken, lighten, mix } from "./colour";
import { type Composition, choosePalette, type Drawing, scatter } from "./composition";
import { landscapePalettes } from "./landscape-palettes";
import { drawOddities } from "./oddities";
import { paper } from "./paper";
import { round } from "./paths";
import type { SeededRandom } from "./seeded-random";
import { drawBackdrop, drawClouds, drawHalo, drawStars } from "./sky";

type Block = {
  composition: Composition;
  random: SeededRandom;
  floor: number;
  tall: number;
  wide: number;
  lit: number;
};

function roof(random: SeededRandom, x: number, y: number, width: number): string {
  const kind = random.integer(0, 6);
  const middle = round(x + width / 2);
  if (kind === 0)
    return `M${round(x)} ${round(y)}h${round(width)}l${round(-width / 2)} ${round(-width * 0.42)}Z`;
  if (kind === 1)
    return `M${middle - 2} ${round(y)}v-54h4v54ZM${middle - 9} ${round(y)}v-16h18v16Z`;
  if (kind === 2)
    return `M${round(x + width * 0.18)} ${round(y)}v-22h${round(width * 0.64)}v22ZM${round(x + width * 0.34)} ${round(y - 22)}v-18h${round(width * 0.32)}v18Z`;
  if (kind === 3)
    return `M${round(x + width * 0.2)} ${round(y)}v-12h3v-8l13 -13l13 13v8h3v12h-4v-10h-24v10Z`;
  if (kind === 4)
    return `M${round(x)} ${round(y)}a${round(width / 2)} ${round(width / 2.4)} 0 0 1 ${round(width)} 0Z`;
  return "";
}

/** One row of houses as one sheet, and the windows somebody has left on. */
function drawBlocks({ composition, random, floor, tall, wide, lit }: Block): {
  path: string;
  windows: string;
} {
  let path = "";
  let windows = "";
  for (let x = -30; x < composition.width + 30; ) {
    const width = wide * random.between(0.6, 1.3);
    const height =
      tall * random.between(0.42, 1.1) * (0.82 + 0.25 * Math.sin(x / 230)) +
      scatter(composition, tall * 0.25);
    const top = floor - height;
    path += `M${round(x)} ${round(composition.height + 20)}V${round(top)}h${round(width)}V${round(composition.height + 20)}Z${roof(random, x, top, width)}`;
    const columns = Math.max(2, Math.round(width / 24));
    const pitch = width / (columns + 0.4);
    for (let column = 0; column < columns; column += 1) {
      for (let y = top + 18; y < floor + 60; y += 27) {
        if (random.next() > lit) continue;
        windows += `M${round(x + pitch * (column + 0.42))} ${round(y)}h${round(pitch * 0.5)}v13h${round(-pitch * 0.5)}Z`;
      }
    }
    path += `M${round(x - 1)} ${round(composition.height + 20)}V${round(floor - tall * 0.26)}h${round(width + 30)}V${round(composition.height + 20)}Z`;
    x += width + (random.chance(0.25) ? random.between(6, 26) : 0);
  }
  return { path, windows };
}

/** A city of paper at the hour when the lamps come on. */
export function drawCity(composition: Composition): Drawing {
  const { width, height, random } = composition;
  const palette = choosePalette(composition, landscapePalettes);
  const scenery = { composition, palette };
  const backdrop = drawBackdrop(scenery);
  const floor = height * 0.84;
  const centre = {
    x: width * random.between(0.3, 0.7) + scatter(composition, 180),
    y: height * random.between(0.22, 0.28),
  };
  const glow = mix("#ffd98e", palette.disc, 0.3);
  const tall = height * 0.36;
  const rows = [
    {
      label: "far",
      fill: mix(palette.layers[0], palette.sky[2], 0.45),
      tall: tall * 1.25,
      wide: 62,
      lit: 0.05,
      lift: 60,
    },
    {
      label: "second",
      fill: mix(palette.layers[1], palette.sky[2], 0.12),
      tall: tall * 1.05,
      wide: 84,
      lit: 0.12,
      lift: 40,
    },
    {
      label: "third",
      fill: palette.layers[2],
      tall: tall * 0.82,
      wide: 104,
      lit: 0.22,
      lift: 15,
    },
    {
      label: "near",
      fill: palette.layers[4],
      tall: tall * 0.48,
      wide: 138,
      lit: 0.3,
      lift: -10,
    },
  ];
  const art = rows.map((row) => {
    const blocks = drawBlocks({
      composition,
      random: random.fork(row.label),
      floor: floor - row.lift,
      tall: row.tall,
      wide: row.wide,
      lit: row.lit * (0.6 + composition.detail * 0.4 + composition.ornament * 0.4),
    });
    return `${paper({ path: blocks.path, fill: row.fill, edge: lighten(row.fill, 0.2), shade: palette.shade, depth: 22, strength: 0.3 })}<path d="${blocks.windows}" fill="${mix(glow, row.fill, 0.12)}"/>`;
  });
  const near = palette.layers[4];
  return {
    defs: backdrop.defs,
    art: [
      backdrop.art,
      palette.isNight ? drawStars({ ...scenery, floor: height * 0.5 }) : "",
      drawHalo({ ...scenery, centre, radius: random.between(108, 142) }),
      drawClouds({
        ...scenery,
        floor: height * 0.42,
        count: 2 + Math.round(composition.ornament * 2),
      }),
      drawOddities({
        composition,
        colours: [palette.accent, palette.cloud, palette.disc],
        shade: palette.shade,
        floor: height * 0.5,
      }),
      ...art,
    ].join(""),
    caption: { ink: "#fff6e6", ground: "scrim", colour: darken(near, 0.7) },
  };
}
