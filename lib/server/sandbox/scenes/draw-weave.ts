import { darken, lighten, mix } from "./colour";
import { type Composition, choosePalette, type Drawing } from "./composition";
import { drawOddities } from "./oddities";
import { round } from "./paths";
import { type PrintPalette, printPalettes } from "./print-palettes";
import type { SeededRandom } from "./seeded-random";

/** The colours of one repeat: stripes that mirror around their middle, as tartans do. */
function chooseSett(random: SeededRandom, palette: PrintPalette, ornament: number): string[] {
  const ground = random.pick([
    palette.paper,
    palette.paper,
    palette.colours[0],
    palette.colours[3],
  ]);
  const half: string[] = [];
  const stripes = 2 + Math.round(ornament * 4);
  for (let stripe = 0; stripe < stripes; stripe += 1) {
    for (let thread = random.integer(3, 6); thread > 0; thread -= 1) half.push(ground);
    const colour = random.pick(palette.colours);
    for (let thread = random.integer(1, 4); thread > 0; thread -= 1) half.push(colour);
  }
  const sett = [...half, ...half.slice().reverse()];
  while (sett.length % 4 !== 0) sett.push(ground);
  return sett;
}

type Threads = { colours: string[]; pitch: number };

function layThreads(sett: readonly string[], length: number, pitch: number): Threads {
  // Whole repeats only, else the edges of the cloth would not meet.
  const repeats = Math.max(1, Math.round(length / (sett.length * pitch)));
  const count = repeats * sett.length;
  return {
    colours: Array.from({ length: count }, (_, index) => sett[index % sett.length] ?? "#ffffff"),
    pitch: length / count,
  };
}

type Floats = Map<string, string>;

function addFloat(floats: Floats, colour: string, path: string): void {
  floats.set(colour, (floats.get(colour) ?? "") + path);
}

/** Where a thread lies on top: a short length with round shoulders. */
function pill(x: number, y: number, width: number, height: number): string {
  const corner = round(Math.min(width, height) * 0.34);
  return `M${round(x + corner)} ${round(y)}h${round(width - 2 * corner)}q${corner} 0 ${corner} ${corner}v${round(height - 2 * corner)}q0 ${corner} ${-corner} ${corner}h${round(2 * corner - width)}q${-corner} 0 ${-corner} ${-corner}v${round(2 * corner - height)}q0 ${-corner} ${corner} ${-corner}Z`;
}

/** A woven cloth: plain or twill, two sets of threads and the shadow between them. */
export function drawWeave(composition: Composition): Drawing {
  const { width, height, random } = composition;
  const palette = choosePalette(composition, printPalettes);
  const pitch = [30, 22, 17][composition.detail] ?? 22;
  const sett = chooseSett(random.fork("sett"), palette, composition.ornament);
  const isTwill = random.chance(0.5);
  const warp = layThreads(sett, width, pitch);
  const weft = layThreads(
    random.chance(0.6) ? sett : chooseSett(random.fork("weft"), palette, composition.ornament),
    height,
    pitch,
  );
  const slip = random.fork("slip");
  const floats: Floats = new Map();
  let lights = "";
  let darks = "";
  const crossings = weft.colours.map((filling, row) =>
    warp.colours.map((chain, column) => {
      const step = isTwill ? (column + row) % 4 < 2 : (column + row) % 2 === 0;
      const isWarp = slip.chance(composition.chaos * 0.4) ? !step : step;
      const depth = slip.pick([0.02, 0.06, 0.1]);
      return { isWarp, tone: mix(isWarp ? chain : filling, isWarp ? "#000000" : "#ffffff", depth) };
    }),
  );
  // Half a thread hangs over each edge, and the same thread comes in at the other.
  for (let row = 0; row <= crossings.length; row += 1) {
    const line = crossings[row % crossings.length] ?? [];
    for (let column = 0; column <= line.length; column += 1) {
      const crossing = line[column % line.length];
      if (crossing === undefined) continue;
      const x = (column - 0.5) * warp.pitch;
      const y = (row - 0.5) * weft.pitch;
      if (crossing.isWarp) {
        addFloat(
          floats,
          crossing.tone,
          pill(x + warp.pitch * 0.07, y - weft.pitch * 0.02, warp.pitch * 0.86, weft.pitch * 1.04),
        );
        lights += `M${round(x + warp.pitch * 0.3)} ${round(y + weft.pitch * 0.2)}v${round(weft.pitch * 0.6)}`;
        darks += `M${round(x + warp.pitch * 0.82)} ${round(y + weft.pitch * 0.14)}v${round(weft.pitch * 0.74)}`;
      } else {
        addFloat(
          floats,
          crossing.tone,
          pill(x - warp.pitch * 0.02, y + weft.pitch * 0.07, warp.pitch * 1.04, weft.pitch * 0.86),
        );
        lights += `M${round(x + warp.pitch * 0.2)} ${round(y + weft.pitch * 0.3)}h${round(warp.pitch * 0.6)}`;
        darks += `M${round(x + warp.pitch * 0.14)} ${round(y + weft.pitch * 0.82)}h${round(warp.pitch * 0.74)}`;
      }
    }
  }
  const cloth = Array.from(floats, ([colour, path]) => `<path d="${path}" fill="${colour}"/>`).join(
    "",
  );
  const isDark = palette.paper === "#142736";
  return {
    defs: "",
    art: [
      `<rect width="${round(width)}" height="${round(height)}" fill="${darken(mix(palette.ink, palette.colours[0], 0.3), isDark ? 0.7 : 0.35)}"/>`,
      cloth,
      `<path d="${lights}" stroke="#ffffff" stroke-width="${round(pitch * 0.16)}" stroke-linecap="round" opacity="0.2"/><path d="${darks}" stroke="#0b0a12" stroke-width="${round(pitch * 0.14)}" stroke-linecap="round" opacity="0.22"/>`,
      drawOddities({
        composition,
        colours: palette.colours,
        shade: "#0b0a12",
        floor: height * 0.8,
      }),
    ].join(""),
    caption: {
      ink: isDark ? "#f4e6cc" : palette.ink,
      ground: "card",
      colour: lighten(palette.paper, isDark ? 0 : 0.2),
    },
  };
}
