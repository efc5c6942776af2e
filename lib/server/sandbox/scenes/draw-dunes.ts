import { darken, lighten } from "./colour";
import { type Composition, choosePalette, type Drawing, scatter } from "./composition";
import { drawDune } from "./dune";
import { dunePalettes } from "./dune-palettes";
import { drawOddities } from "./oddities";
import { linearGradient } from "./paper";
import { round } from "./paths";
import { drawRings } from "./rings";
import { drawGlow } from "./sky";

/** Rows of dunes in raked light, paler with distance. */
export function drawDunes(composition: Composition): Drawing {
  const { width, height, random } = composition;
  const palette = choosePalette(composition, dunePalettes);
  const horizon = height * (height > width * 1.15 ? 0.46 : 0.42);
  const sun = {
    x: width * random.between(0.55, 0.85) + scatter(composition, 180),
    y: horizon * random.between(0.42, 0.7),
  };
  const glow = drawGlow({
    id: "sun-glow",
    at: sun,
    radius: 520,
    colour: palette.sun,
    strength: 0.85,
  });
  const count = 6 + composition.detail;
  const dunes = Array.from({ length: count }, (_, index) => {
    const nearness = index / (count - 1);
    return drawDune({
      composition,
      palette,
      index,
      count,
      level: horizon + 30 + (height * 0.93 - horizon) * nearness ** 1.25,
      height: 46 + 168 * nearness,
    });
  });
  const halo = drawRings({
    centre: sun,
    radius: 84,
    colour: palette.sun,
    ornament: composition.ornament,
  });
  const birds = Array.from({ length: Math.round(3 + composition.ornament * 4) }, () => {
    const along = random.between(150, 460);
    const x = round(sun.x - along);
    const y = round(
      sun.y - 70 + along * 0.28 + random.between(-46, 46) + scatter(composition, 120),
    );
    const span = round(random.between(9, 20));
    return `M${x - span} ${y - span * 0.3}Q${x - span * 0.4} ${y - span * 0.55} ${x} ${y}Q${x + span * 0.4} ${y - span * 0.55} ${x + span} ${y - span * 0.3}`;
  }).join("");
  return {
    defs:
      linearGradient({
        id: "sky",
        stops: [
          [0, palette.sky[0]],
          [0.26, palette.sky[1]],
          [0.48, palette.haze],
        ],
      }) +
      glow.defs +
      dunes.map((each) => each.defs).join(""),
    art: [
      `<rect width="${round(width)}" height="${round(height)}" fill="url(#sky)"/>`,
      glow.art,
      halo,
      `<circle cx="${round(sun.x)}" cy="${round(sun.y)}" r="74" fill="${lighten(palette.sun, 0.4)}"/>`,
      `<path d="${birds}" fill="none" stroke="${palette.shadow}" stroke-width="2.6" stroke-linecap="round" opacity="0.7"/>`,
      drawOddities({
        composition,
        colours: [palette.near, palette.shadow, palette.sun],
        shade: palette.shadow,
        floor: horizon,
      }),
      dunes.map((each) => each.art).join(""),
    ].join(""),
    caption: {
      ink: "#fff6e6",
      ground: "scrim",
      colour: darken(palette.shadow, 0.5),
    },
  };
}
