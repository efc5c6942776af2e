import { auroraPalettes } from "./aurora-palettes";
import { darken, mix } from "./colour";
import { type Composition, choosePalette, type Drawing, scatter } from "./composition";
import { drawCurtain } from "./curtain";
import { drawFirRow, drawTreeLine } from "./firs";
import { drawOddities } from "./oddities";
import { linearGradient } from "./paper";
import { ground, polygon, round } from "./paths";

/** A long ridge, some of its summits white; drawn once and given back by the lake. */
function drawRidge(composition: Composition, shore: number): { rock: string; snow: string } {
  const random = composition.random.fork("ridge");
  let rock = "";
  let snow = "";
  for (let x = -120; x < composition.width + 260; x += random.between(150, 300)) {
    const swell = 0.55 + 0.45 * Math.sin(x / 310 + random.between(-0.4, 0.4));
    const tall = (60 + 150 * swell) * random.between(0.75, 1.1) + scatter(composition, 40);
    const half = tall * random.between(0.85, 1.15);
    const at = (along: number, down: number) => ({
      x: x + half * along,
      y: shore - tall * (1 - down),
    });
    rock += polygon([
      at(-1.5, 1.02),
      at(-1, 0.74),
      at(-0.62, 0.56),
      at(-0.3, 0.2),
      at(0, 0),
      at(0.24, 0.26),
      at(0.5, 0.4),
      at(0.85, 0.72),
      at(1.4, 1.02),
    ]);
    if (tall < 95) continue;
    snow += polygon([
      at(0, 0),
      at(0.24, 0.26),
      at(0.5, 0.4),
      at(0.42, 0.44),
      at(0.3, 0.38),
      at(0.26, 0.5),
      at(0.14, 0.36),
      at(0.1, 0.56),
      at(0.02, 0.34),
      at(-0.06, 0.46),
      at(-0.1, 0.3),
      at(-0.22, 0.38),
      at(-0.3, 0.2),
    ]);
    snow += polygon([
      at(-0.4, 0.34),
      at(-0.52, 0.5),
      at(-0.44, 0.48),
      at(-0.4, 0.6),
      at(-0.32, 0.44),
    ]);
  }
  return { rock, snow };
}

/** Northern lights over a lake that gives them back. */
export function drawAurora(composition: Composition): Drawing {
  const { width, height, random } = composition;
  const palette = choosePalette(composition, auroraPalettes);
  const shore = height * (height > width * 1.15 ? 0.7 : 0.68);
  const curtains = Array.from({ length: 3 }, (_, index) =>
    drawCurtain({
      composition,
      index,
      level: shore * (0.44 + index * 0.15) + scatter(composition, 70),
      reach: shore * (0.78 - index * 0.12),
      shore,
    }),
  );
  const ridge = drawRidge(composition, shore);
  const ribbonDefs = palette.ribbons
    .map(
      (colour, index) =>
        linearGradient({
          id: `ribbon-${index}`,
          stops: [
            [0, palette.ribbons[2], 0],
            [0.28, palette.ribbons[2], 0.12],
            [0.62, mix(colour, palette.ribbons[1], 0.4), 0.42],
            [0.9, colour, 0.86],
            [0.95, mix(colour, "#ffffff", 0.25), 0.6],
            [1, colour, 0],
          ],
        }) +
        linearGradient({
          id: `mirrored-${index}`,
          stops: [
            [0, colour, 0],
            [0.22, colour, 0.62],
            [1, palette.ribbons[1], 0],
          ],
        }),
    )
    .join("");
  const starRandom = random.fork("stars");
  const starCount = Math.round(
    (width / 1000) * (70 + 160 * composition.ornament) * (1 + composition.detail * 0.4),
  );
  const stars = Array.from({ length: starCount }, () => {
    const radius = round(0.7 + starRandom.next() ** 5 * 2.4);
    return `<circle cx="${round(starRandom.between(0, width))}" cy="${round(starRandom.between(0, shore * 0.92))}" r="${radius}" fill-opacity="${round(starRandom.between(0.25, 0.95))}"/>`;
  }).join("");
  const trails = starTrails({ width, shore, ornament: composition.ornament });
  const ripples = random.fork("ripples");
  let bands = "";
  for (let y = shore + 8; y < height; y += 5 + (y - shore) * 0.035) {
    const nearness = (y - shore) / (height - shore);
    for (let mark = 0; mark < 2 + width / 420; mark += 1) {
      const length = ripples.between(60, 260) * (0.5 + nearness);
      bands += `M${round(ripples.between(-80, width))} ${round(y)}q${round(length / 2)} ${round(1.5 + nearness * 4)} ${round(length)} 0q${round(-length / 2)} ${round(-2 - nearness * 4)} ${round(-length)} 0Z`;
    }
  }
  const bank = (level: number, swing: number) =>
    ground(
      Array.from({ length: 14 }, (_, index) => ({
        x: -80 + (index * (width + 160)) / 13,
        y: level + Math.sin(index * 1.7) * swing,
      })),
      height + 40,
    );
  const slope = (x: number) =>
    height * 0.955 + Math.sin(x / 190) * 14 + 46 * Math.sin((Math.PI * x) / width);
  const slopePoints = Array.from({ length: 16 }, (_, index) => {
    const x = -80 + (index * (width + 160)) / 15;
    return { x, y: slope(x) };
  });
  const firs = drawFirRow({
    random: random.fork("firs"),
    width,
    level: slope,
    height: height * 0.17,
    spacing: 62,
  });
  return {
    defs: `${linearGradient({
      id: "sky",
      stops: [
        [0, palette.sky[0]],
        [0.45, palette.sky[1]],
        [0.72, palette.sky[2]],
      ],
    })}${ribbonDefs}${linearGradient({
      id: "lake",
      stops: [
        [0, palette.land, 0.16],
        [0.4, palette.land, 0.3],
        [1, palette.land, 0.8],
      ],
    })}`,
    art: [
      `<rect width="${round(width)}" height="${round(height)}" fill="url(#sky)"/>`,
      `<g fill="#eaf6ff">${stars}</g>`,
      `<path d="${trails}" fill="none" stroke="#eaf6ff" stroke-width="3.2" stroke-linecap="round" opacity="0.6"/>`,
      ...curtains.map((each) => each.above),
      drawOddities({
        composition,
        colours: palette.ribbons,
        shade: palette.land,
        floor: shore * 0.7,
      }),
      `<path d="${ridge.rock}" fill="${palette.rock}"/><path d="${ridge.snow}" fill="${mix(palette.snow, palette.rock, 0.3)}"/>`,
      `<rect y="${round(shore)}" width="${round(width)}" height="${round(height - shore)}" fill="${palette.sky[1]}"/>`,
      `<svg x="0" y="${round(shore)}" width="${round(width)}" height="${round(height - shore)}" viewBox="0 ${round(shore)} ${round(width)} ${round(height - shore)}">${curtains.map((each) => each.below).join("")}<g transform="translate(0 ${round(shore * 1.6)}) scale(1 -0.6)"><path d="${ridge.rock}" fill="${mix(palette.rock, palette.land, 0.3)}"/><path d="${ridge.snow}" fill="${mix(palette.snow, palette.rock, 0.72)}"/></g></svg>`,
      `<rect x="0" y="${round(shore)}" width="${round(width)}" height="${round(height - shore)}" fill="url(#lake)"/>`,
      `<path d="${bands}" fill="${palette.land}" opacity="0.34"/>`,
      `<path d="${drawTreeLine(random.fork("far shore"), { width, level: shore - 6, height: 26 })}${bank(height + 60, 0)}" fill="${darken(palette.land, 0.1)}"/>`,
      `<path d="M0 ${round(shore + 20)}h${round(width)}v4h${round(-width)}z" fill="${mix(palette.ribbons[0], palette.sky[2], 0.5)}" opacity="0.28"/>`,
      `<path d="${firs}${ground(slopePoints, height + 40)}" fill="${darken(palette.land, 0.35)}"/>`,
    ].join(""),
    caption: {
      ink: "#eef7f4",
      ground: "scrim",
      colour: darken(palette.land, 0.6),
    },
  };
}

/** The paths of stars around the pole, as a long exposure shows them: more with more ornament. */
function starTrails(sky: { width: number; shore: number; ornament: number }): string {
  const pole = { x: sky.width * 0.62, y: sky.shore * 0.16 };
  // The usual ornament leaves the sky as it is.
  const count = Math.round(Math.max(0, sky.ornament - 0.32) * 20);
  let path = "";
  for (let trail = 1; trail <= count; trail += 1) {
    const reach = round(34 * trail);
    // Each begins elsewhere: the golden angle keeps them apart.
    const from = trail * 2.39996;
    const to = from + 1.9;
    const at = (angle: number) =>
      `${round(pole.x + Math.cos(angle) * reach)} ${round(pole.y + Math.sin(angle) * reach)}`;
    path += `M${at(from)}A${reach} ${reach} 0 0 1 ${at(to)}M${at(from + Math.PI)}A${reach} ${reach} 0 0 1 ${at(to + Math.PI)}`;
  }
  return path;
}
