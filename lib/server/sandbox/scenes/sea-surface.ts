import type { Composition } from "./composition";
import { type Point, round } from "./paths";
import type { SeaPalette } from "./sea-palettes";

export type Sea = {
  composition: Composition;
  palette: SeaPalette;
  horizon: number;
  moon: Point;
};

/** The road of light: lenses that widen towards us, and stray further with chaos. */
export function drawGlitter({ composition, palette, horizon, moon }: Sea): string {
  const random = composition.random.fork("glitter");
  const depth = composition.height - horizon;
  let bright = "";
  let faint = "";
  for (let y = horizon + 4; y < composition.height; y += 3.2 + (y - horizon) * 0.03) {
    const nearness = (y - horizon) / depth;
    const reach = 46 + 150 * nearness * (0.7 + 0.3 * Math.sin(y / 31));
    const marks = Math.round((3 + composition.detail * 2) * (1 - nearness * 0.35));
    for (let mark = 0; mark < marks; mark += 1) {
      const aside = (random.next() + random.next() - 1) * reach * (1 + composition.chaos * 2.4);
      const length = random.between(16, 74) * (0.35 + nearness);
      const thick = 0.9 + nearness * 3.6;
      const x = moon.x + aside - length / 2;
      const lens = `M${round(x)} ${round(y)}q${round(length / 2)} ${round(-thick)} ${round(length)} 0q${round(-length / 2)} ${round(thick)} ${round(-length)} 0Z`;
      if (Math.abs(aside) < reach * 0.5) bright += lens;
      else faint += lens;
    }
  }
  return `<path d="${faint}" fill="${palette.moon}" opacity="0.4"/><path d="${bright}" fill="${palette.moon}" opacity="0.86"/>`;
}

/** Long swells over the whole water, dark below and light above. */
export function drawSwells({ composition, palette, horizon }: Sea): string {
  const random = composition.random.fork("swells");
  let dark = "";
  let light = "";
  for (let y = horizon + 10; y < composition.height; y += 8 + (y - horizon) * 0.06) {
    const nearness = (y - horizon) / (composition.height - horizon);
    const count = Math.round((composition.width / 260) * (1.6 - nearness * 0.7));
    for (let mark = 0; mark < count; mark += 1) {
      const length = random.between(70, 240) * (0.45 + nearness);
      const thick = 1.5 + nearness * 6;
      const lens = `M${round(random.between(-100, composition.width))} ${round(y + random.between(-3, 3))}q${round(length / 2)} ${round(-thick)} ${round(length)} 0q${round(-length / 2)} ${round(thick * 0.6)} ${round(-length)} 0Z`;
      if (mark % 3 === 0) light += lens;
      else dark += lens;
    }
  }
  return `<path d="${dark}" fill="${palette.sea[1]}" opacity="0.3"/><path d="${light}" fill="${palette.sky[2]}" opacity="0.16"/>`;
}
