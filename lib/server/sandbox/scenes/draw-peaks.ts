import { darken, lighten, mix } from "./colour";
import { type Composition, choosePalette, type Drawing, scatter } from "./composition";
import { drawFirRow } from "./firs";
import { drawFox } from "./fox";
import { landscapePalettes } from "./landscape-palettes";
import { drawOddities } from "./oddities";
import { linearGradient, paper, paperShadow } from "./paper";
import { ground, round } from "./paths";
import { drawPeak, type Peak } from "./peak";
import { drawBackdrop, drawClouds, drawHalo, drawStars } from "./sky";

/** Mountains folded from paper, firs before them, a light behind. */
export function drawPeaks(composition: Composition): Drawing {
  const { width, height, random } = composition;
  const palette = choosePalette(composition, landscapePalettes);
  const scenery = { composition, palette };
  const base = height * (height > width * 1.15 ? 0.74 : 0.78);
  const backdrop = drawBackdrop(scenery);
  const centre = {
    x: width * random.between(0.6, 0.84) + scatter(composition, 200),
    y: height * random.between(0.2, 0.3),
  };
  const snow = mix("#fdf4e3", palette.disc, 0.35);
  const [far, , third, fourth, near] = palette.layers;
  const row = (options: { count: number; tall: number; tone: number }) => {
    const peaks: Peak[] = [];
    for (let index = 0; index < options.count; index += 1) {
      const lane = (index + 0.5 + random.between(-0.3, 0.3)) / options.count;
      const rise =
        base * options.tall * random.between(0.72, 1.06) + scatter(composition, base * 0.12);
      const colour = mix(far, third, options.tone);
      peaks.push({
        composition,
        apex: { x: lane * width + scatter(composition, 180), y: base - rise },
        base: base + 30,
        half: rise * random.between(0.78, 0.95),
        lit: mix(lighten(colour, 0.3), palette.disc, 0.22),
        dark: mix(colour, palette.layers[3], 0.25),
        snow: mix(snow, palette.sky[2], 0.5 - options.tone * 0.5),
        shade: palette.shade,
      });
    }
    return peaks
      .sort((one, other) => one.apex.y - other.apex.y)
      .map(drawPeak)
      .join("");
  };
  const mist = (id: string, top: number, strength: number) => ({
    defs: linearGradient({
      id,
      stops: [
        [0, palette.sky[2], 0],
        [1, palette.sky[2], strength],
      ],
    }),
    art: `<rect x="0" y="${round(top)}" width="${round(width)}" height="${round(base + 30 - top)}" fill="url(#${id})"/>`,
  });
  const farMist = mist("far-mist", base * 0.45, 0.75);
  const nearMist = mist("near-mist", base * 0.62, 0.6);
  const slope = (level: number, swing: number, phase: number) => (x: number) =>
    level + swing * Math.sin(x / 260 + phase) + swing * 0.4 * Math.sin(x / 97 + phase * 2);
  const band = (level: (x: number) => number) =>
    ground(
      Array.from({ length: Math.ceil(width / 60) + 3 }, (_, index) => ({
        x: -60 + index * 60,
        y: level(-60 + index * 60),
      })),
      height + 60,
    );
  const stand = (label: string, level: (x: number) => number, fill: string, tall: number) => {
    const firs = drawFirRow({
      random: random.fork(label),
      width,
      level,
      height: tall,
      spacing: tall * (0.5 - composition.detail * 0.09),
    });
    const path = firs + band(level);
    return `${paperShadow({ path: band(level), shade: palette.shade, depth: 24, strength: 0.3 })}<path d="${path}" fill="${fill}"/>`;
  };
  const wantsFox = /fox|狐|キツネ/.test(composition.prompt);
  const ledge = slope(height * (wantsFox ? 0.84 : 0.9), 16, random.between(0, 6));
  const foxX = width * random.between(0.62, 0.76);
  const snowfield = wantsFox ? mix(snow, fourth, 0.16) : near;
  return {
    defs: backdrop.defs + farMist.defs + nearMist.defs,
    art: [
      backdrop.art,
      palette.isNight ? drawStars({ ...scenery, floor: base * 0.7 }) : "",
      drawHalo({ ...scenery, centre, radius: random.between(82, 112) }),
      drawClouds({
        ...scenery,
        floor: base * 0.55,
        count: 1 + Math.round(composition.ornament * 2),
      }),
      drawOddities({
        composition,
        colours: [palette.accent, palette.cloud, palette.disc],
        shade: palette.shade,
        floor: base * 0.6,
      }),
      row({ count: Math.round(2.4 + width / 480), tall: 0.46, tone: 0.1 }),
      farMist.art,
      row({
        count: Math.max(1, Math.round(width / 760)),
        tall: 0.66,
        tone: 0.62,
      }),
      nearMist.art,
      stand("far firs", slope(base - 4, 20, random.between(0, 6)), mix(third, fourth, 0.3), 78),
      stand(
        "middle firs",
        slope(base + (height - base) * 0.3, 18, random.between(0, 6)),
        fourth,
        120,
      ),
      stand("near firs", ledge, wantsFox ? mix(fourth, near, 0.5) : near, wantsFox ? 100 : 170),
      wantsFox
        ? paper({
            path: band((x) => ledge(x) + 12),
            fill: snowfield,
            shade: palette.shade,
            depth: 20,
          })
        : "",
      wantsFox
        ? drawFox({
            at: { x: foxX, y: ledge(foxX) + 34 },
            size: 1.15,
            shade: palette.shade,
          })
        : "",
    ].join(""),
    caption: wantsFox
      ? { ink: darken(near, 0.3), ground: "scrim", colour: snowfield }
      : { ink: "#fff6e6", ground: "scrim", colour: darken(near, 0.4) },
  };
}
