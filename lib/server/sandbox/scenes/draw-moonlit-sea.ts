import { darken, mix } from "./colour";
import { type Composition, choosePalette, type Drawing, scatter } from "./composition";
import { drawOddities } from "./oddities";
import { linearGradient } from "./paper";
import { circlePath, round } from "./paths";
import { drawRings } from "./rings";
import { drawBoat, drawHeadland } from "./sea-marks";
import { seaPalettes } from "./sea-palettes";
import { drawGlitter, drawSwells, type Sea } from "./sea-surface";
import { drawGlow } from "./sky";

/** A full moon over quiet water. */
export function drawMoonlitSea(composition: Composition): Drawing {
  const { width, height, random } = composition;
  const palette = choosePalette(composition, seaPalettes);
  const horizon = height * random.between(0.56, 0.62);
  const isLeft = random.chance(0.5);
  const moon = {
    x:
      width * (isLeft ? random.between(0.26, 0.38) : random.between(0.62, 0.74)) +
      scatter(composition, 150),
    y: horizon * random.between(0.3, 0.46),
  };
  const radius = random.between(82, 108);
  const sea: Sea = { composition, palette, horizon, moon };
  const wide = drawGlow({
    id: "moon-glow",
    at: moon,
    radius: radius * 5.4,
    colour: palette.moon,
    strength: 0.62,
  });
  const rest = drawGlow({
    id: "sea-glow",
    at: { x: moon.x, y: horizon },
    radius: 460,
    colour: palette.moon,
    strength: 0.5,
  });
  const craters = random.fork("craters");
  let marks = "";
  for (let index = 0; index < 9; index += 1) {
    const angle = craters.between(0, Math.PI * 2);
    const away = radius * 0.74 * Math.sqrt(craters.next());
    marks += circlePath({
      x: moon.x + Math.cos(angle) * away,
      y: moon.y + Math.sin(angle) * away,
      radius: radius * craters.between(0.06, 0.24),
    });
  }
  const clouds = random.fork("clouds");
  let bands = "";
  for (let index = 0; index < 4 + composition.ornament * 6; index += 1) {
    const length = clouds.between(240, 640);
    const thick = clouds.between(9, 26);
    const x = clouds.between(-0.15, 0.9) * width;
    const y = horizon * clouds.between(0.4, 0.93);
    bands += `<path d="M${round(x)} ${round(y)}q${round(length * 0.3)} ${round(-thick * 1.5)} ${round(length * 0.55)} ${round(-thick * 0.5)}q${round(length * 0.2)} ${round(-thick * 0.4)} ${round(length * 0.45)} ${round(thick * 0.5)}q${round(-length * 0.5)} ${round(thick * 0.8)} ${round(-length)} 0Z" opacity="${round(clouds.between(0.18, 0.5) * 100) / 100}"/>`;
  }
  const stars = random.fork("stars");
  let dots = "";
  for (let index = 0; index < (width / 1000) * (30 + composition.ornament * 130); index += 1) {
    dots += circlePath({
      x: stars.between(0, width),
      y: horizon * 0.8 * stars.next() ** 1.5,
      radius: 0.8 + stars.next() ** 5 * 2,
    });
  }
  const rings = drawRings({
    centre: moon,
    radius: radius * 1.15,
    colour: palette.moon,
    ornament: composition.ornament,
  });
  return {
    defs:
      linearGradient({
        id: "sky",
        stops: [
          [0, palette.sky[0]],
          [0.55, palette.sky[1]],
          [1, palette.sky[2]],
        ],
      }) +
      linearGradient({
        id: "sea",
        stops: [
          [0, palette.sea[0]],
          [0.4, mix(palette.sea[0], palette.sea[1], 0.6)],
          [1, palette.sea[1]],
        ],
      }) +
      wide.defs +
      rest.defs,
    art: [
      `<rect width="${round(width)}" height="${round(horizon + 2)}" fill="url(#sky)"/>`,
      `<path d="${dots}" fill="${palette.moon}" opacity="0.55"/>`,
      wide.art,
      rings,
      `<path d="${circlePath({ ...moon, radius })}" fill="${palette.moon}"/><path d="${marks}" fill="${mix(palette.moon, palette.sky[1], 0.5)}" opacity="0.16"/>`,
      `<g fill="${mix(palette.sky[2], palette.sky[1], 0.3)}">${bands}</g>`,
      drawOddities({
        composition,
        colours: [palette.lamp, palette.sky[2], palette.moon],
        shade: palette.land,
        floor: horizon * 0.8,
      }),
      `<rect y="${round(horizon)}" width="${round(width)}" height="${round(height - horizon)}" fill="url(#sea)"/>`,
      `<svg x="0" y="${round(horizon)}" width="${round(width)}" height="${round(height - horizon)}" viewBox="0 ${round(horizon)} ${round(width)} ${round(height - horizon)}">${rest.art}</svg>`,
      drawSwells(sea),
      drawGlitter(sea),
      drawHeadland(sea),
      drawBoat(sea),
    ].join(""),
    caption: {
      ink: "#fff6e6",
      ground: "scrim",
      colour: darken(palette.sea[1], 0.45),
    },
  };
}
