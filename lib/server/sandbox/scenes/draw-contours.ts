import { darken, lighten, mix } from "./colour";
import { type Composition, choosePalette, type Drawing } from "./composition";
import { createHeightField, sampleField, traceLevel } from "./height-field";
import { drawOddities } from "./oddities";
import { paper } from "./paper";
import { type Point, round } from "./paths";

type ReliefPalette = {
  low: string;
  middle: string;
  high: string;
  top: string;
  ink: string;
  accent: string;
};

const palettes: readonly [ReliefPalette, ...ReliefPalette[]] = [
  {
    low: "#0e3b4c",
    middle: "#2f8186",
    high: "#e8d6a8",
    top: "#fbf3df",
    ink: "#0b2b38",
    accent: "#e2623c",
  },
  {
    low: "#6d3556",
    middle: "#d4695f",
    high: "#f5b98c",
    top: "#fdeed6",
    ink: "#4a2140",
    accent: "#2f7d78",
  },
  {
    low: "#231c55",
    middle: "#5a4c9c",
    high: "#b3a2da",
    top: "#f3ead9",
    ink: "#1a1440",
    accent: "#f0a44a",
  },
  {
    low: "#e9e2cf",
    middle: "#a9c2a5",
    high: "#5f8f7c",
    top: "#26514c",
    ink: "#1e3f3c",
    accent: "#d8653a",
  },
  {
    low: "#f1dcb4",
    middle: "#dda45b",
    high: "#b2613a",
    top: "#5c2f2c",
    ink: "#4a2522",
    accent: "#1f6a73",
  },
];

/** Through the middles of the steps of a traced line: the grid cannot be seen any more. */
function soften(loop: readonly Point[]): string {
  const middle = (one: Point, other: Point) =>
    `${round((one.x + other.x) / 2)} ${round((one.y + other.y) / 2)}`;
  const first = loop[0];
  const last = loop.at(-1);
  if (first === undefined || last === undefined) return "";
  let path = `M${middle(last, first)}`;
  for (let index = 0; index < loop.length; index += 1) {
    const here = loop[index] ?? first;
    path += `Q${round(here.x)} ${round(here.y)} ${middle(here, loop[(index + 1) % loop.length] ?? first)}`;
  }
  return `${path}Z`;
}

function toneAt(palette: ReliefPalette, height: number): string {
  if (height < 0.4) return mix(palette.low, palette.middle, height / 0.4);
  if (height < 0.8) return mix(palette.middle, palette.high, (height - 0.4) / 0.4);
  return mix(palette.high, palette.top, (height - 0.8) / 0.2);
}

/** A map in relief: each height a sheet laid on the one below. Its edges meet by construction. */
export function drawContours(composition: Composition): Drawing {
  const { width, height, random } = composition;
  const palette = choosePalette(composition, palettes);
  const field = createHeightField({
    random,
    width,
    height,
    roughness: composition.chaos,
  });
  const grid = sampleField(field, {
    width,
    height,
    step: composition.detail === 2 ? 18 : 28,
    margin: 72,
  });
  const inside = Array.from(grid.values)
    .filter((value) => value > -999)
    .sort((one, other) => one - other);
  const quantile = (share: number) => inside[Math.floor(share * (inside.length - 1))] ?? 0;
  const sheets = 6 + composition.detail * 2;
  let art = `<rect width="${round(width)}" height="${round(height)}" fill="${palette.low}"/>`;
  for (let sheet = 1; sheet <= sheets; sheet += 1) {
    const share = 0.1 + (0.86 * (sheet - 1)) / (sheets - 1);
    const path = traceLevel(grid, quantile(share)).map(soften).join("");
    const fill = toneAt(palette, sheet / sheets);
    art += paper({
      path,
      fill,
      edge: lighten(fill, 0.4),
      shade: palette.ink,
      depth: 12,
      strength: 0.34,
      steps: 3,
    });
    const lines = Math.round(composition.ornament * 4);
    let fine = "";
    for (let line = 1; line <= lines; line += 1) {
      fine += traceLevel(grid, quantile(share + (0.86 / (sheets - 1)) * (line / (lines + 1))))
        .map(soften)
        .join("");
    }
    art += `<path d="${fine}" fill="none" stroke="${darken(fill, 0.5)}" stroke-width="${round(0.8 + composition.ornament * 1.4)}" opacity="${round(30 + composition.ornament * 36) / 100}"/>`;
  }
  const marks = random.fork("marks");
  const across = Math.max(3, Math.round(width / 250));
  const down = Math.max(3, Math.round(height / 250));
  let crosses = "";
  for (let row = 0; row < down; row += 1) {
    for (let column = 0; column < across; column += 1) {
      crosses += `M${round(((column + 0.5) / across) * width - 9)} ${round(((row + 0.5) / down) * height)}h18m-9 -9v18`;
    }
  }
  const summits: Point[] = [];
  for (let look = 0; look < 900 && summits.length < 3 + composition.detail; look += 1) {
    const spot = {
      x: marks.between(0.12, 0.88) * width,
      y: marks.between(0.12, 0.74) * height,
    };
    const isApart = summits.every((each) => Math.hypot(each.x - spot.x, each.y - spot.y) > 260);
    if (isApart && field(spot.x, spot.y) > quantile(0.955)) summits.push(spot);
  }
  const flags = summits
    .map(
      ({ x, y }) =>
        `<path d="M${round(x)} ${round(y - 17)}l14 24h-28Z" fill="${palette.accent}" stroke="${palette.top}" stroke-width="2"/>`,
    )
    .join("");
  const [from, ...rest] = [...summits].sort((one, other) =>
    width > height ? one.x - other.x : one.y - other.y,
  );
  const trail =
    from === undefined
      ? ""
      : `M${round(from.x)} ${round(from.y + 14)}${rest
          .map((to, index) => {
            const start = [from, ...rest][index] ?? from;
            return `Q${round((start.x + to.x) / 2 + 60)} ${round((start.y + to.y) / 2 + 90)} ${round(to.x)} ${round(to.y + 14)}`;
          })
          .join("")}`;
  return {
    defs: "",
    art: [
      art,
      composition.ornament > 0.12
        ? `<path d="${crosses}" stroke="${palette.ink}" stroke-width="1.6" opacity="0.4"/>`
        : "",
      composition.ornament > 0.25
        ? `<path d="${trail}" fill="none" stroke="${palette.accent}" stroke-width="4.5" stroke-linecap="round" stroke-dasharray="1 13"/>${flags}`
        : "",
      drawOddities({
        composition,
        colours: [palette.accent, palette.high, palette.top],
        shade: palette.ink,
        floor: height * 0.8,
      }),
    ].join(""),
    caption: { ink: "#1e2426", ground: "card", colour: "#f8f1e2" },
  };
}
