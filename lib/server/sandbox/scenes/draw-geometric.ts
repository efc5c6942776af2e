import { mix } from "./colour";
import { type Composition, choosePalette, type Drawing } from "./composition";
import { drawOddities } from "./oddities";
import { round } from "./paths";
import { printPalettes } from "./print-palettes";
import type { SeededRandom } from "./seeded-random";

type Tones = { ground: string; first: string; second: string };

const modules: readonly [Module, ...Module[]] = [
  ({ first, second }) =>
    `<path d="M0 0H100A100 100 0 0 1 0 100Z" fill="${first}"/><path d="M0 0H50A50 50 0 0 1 0 50Z" fill="${second}"/>`,
  ({ ground, first, second }) =>
    [
      [100, first],
      [76, ground],
      [54, second],
      [30, ground],
    ]
      .map(
        ([reach, fill]) =>
          `<path d="M0 0H${reach}A${reach} ${reach} 0 0 1 0 ${reach}Z" fill="${fill}"/>`,
      )
      .join(""),
  ({ first, second }) =>
    `<path d="M0 50A50 50 0 0 1 100 50Z" fill="${first}"/><path d="M0 100A50 50 0 0 1 100 100Z" fill="${second}"/>`,
  ({ ground, first, second }) =>
    `<circle cx="50" cy="50" r="46" fill="${first}"/><circle cx="50" cy="50" r="26" fill="${ground}"/><circle cx="50" cy="50" r="12" fill="${second}"/>`,
  ({ first, second }) =>
    `<path d="M0 0A100 100 0 0 1 100 100A100 100 0 0 1 0 0Z" fill="${first}"/><path d="M0 0L100 100" stroke="${second}" stroke-width="4"/>`,
  ({ first, second }) =>
    `<path d="M0 0L100 100H0Z" fill="${first}"/><circle cx="72" cy="28" r="14" fill="${second}"/>`,
  ({ first, second }) =>
    `<path d="M0 0H100V100A100 100 0 0 1 0 0Z" fill="${first}"/><circle cx="26" cy="74" r="11" fill="${second}"/>`,
  ({ first }) =>
    [8, 28, 48, 68, 88]
      .map((y) => `<path d="M0 ${y - 4}H100V${y + 6}H0Z" fill="${first}"/>`)
      .join(""),
  ({ first, second }) =>
    `<path d="M0 0A50 50 0 0 0 100 0Z" fill="${first}"/><path d="M0 100A50 50 0 0 1 100 100Z" fill="${second}"/>`,
  ({ first, second }) =>
    [
      [0, 0],
      [50, 50],
    ]
      .map(
        ([x = 0, y = 0]) =>
          `<path d="M${x} ${y}h50a50 50 0 0 1 -50 50Z" fill="${x === 0 ? first : second}"/>`,
      )
      .join("") +
    [
      [50, 0],
      [0, 50],
    ]
      .map(
        ([x = 0, y = 0]) =>
          `<path d="M${x + 50} ${y + 50}h-50a50 50 0 0 1 50 -50Z" fill="${x === 0 ? first : second}"/>`,
      )
      .join(""),
  ({ first, second }) =>
    `<path d="M50 0A50 50 0 0 1 50 100Z" fill="${first}"/><path d="M50 0A50 50 0 0 0 50 100Z" fill="${second}"/>`,
  ({ first, second }) =>
    [20, 50, 80]
      .flatMap((x) =>
        [20, 50, 80].map(
          (y) =>
            `<circle cx="${x}" cy="${y}" r="8.5" fill="${(x + y) % 60 === 40 ? second : first}"/>`,
        ),
      )
      .join(""),
];

type Module = (tones: Tones) => string;

function chooseTones(random: SeededRandom, colours: readonly [string, ...string[]]): Tones {
  const ground = random.pick(colours);
  const other = (taken: readonly string[]) => {
    for (let look = 0; look < 12; look += 1) {
      const colour = random.pick(colours);
      if (!taken.includes(colour)) return colour;
    }
    return colours[0];
  };
  const first = other([ground]);
  return { ground, first, second: other([ground, first]) };
}

/** The number of cells near the wanted size whose sides differ least. */
function chooseGrid(
  width: number,
  height: number,
  size: number,
): { columns: number; rows: number } {
  let best = { columns: 2, rows: 2, skew: Number.POSITIVE_INFINITY };
  const middle = Math.max(2, Math.round(height / size));
  for (let rows = Math.max(2, middle - 2); rows <= middle + 2; rows += 1) {
    const columns = Math.max(2, Math.round((width / height) * rows));
    const skew =
      Math.abs(Math.log(width / columns / (height / rows))) + Math.abs(rows - middle) * 0.006;
    if (skew < best.skew) best = { columns, rows, skew };
  }
  return best;
}

type Cell = { column: number; row: number; span: number };

/** Cells of one and of four, laid so that they fill the sheet and never cross its edge. */
function layCells(random: SeededRandom, columns: number, rows: number): Cell[] {
  const taken = new Set<string>();
  const cells: Cell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(`${column} ${row}`)) continue;
      const isFree = column + 1 < columns && row + 1 < rows && !taken.has(`${column + 1} ${row}`);
      const span = isFree && random.chance(0.3) ? 2 : 1;
      for (let across = 0; across < span; across += 1) {
        for (let down = 0; down < span; down += 1) taken.add(`${column + across} ${row + down}`);
      }
      cells.push({ column, row, span });
    }
  }
  return cells;
}

type Repeat = { width: number; height: number; cellWidth: number; cellHeight: number };

/** Moved by a part of a cell, so that the sheet's edges run through shapes, off their own middle. */
function wrapAround(cells: string, { width, height, cellWidth, cellHeight }: Repeat): string {
  const places = [0, width].flatMap((x) => [0, height].map((y) => ({ x, y })));
  const copies = places.map(
    ({ x, y }) =>
      `<use href="#cells" x="${round(x - cellWidth * 0.37)}" y="${round(y - cellHeight * 0.37)}"/>`,
  );
  return `<defs><g id="cells">${cells}</g></defs>${copies.join("")}`;
}

/** A poster of quarter circles: few colours, one grid, no two neighbours alike for long. */
export function drawGeometric(composition: Composition): Drawing {
  const { width, height, random } = composition;
  const palette = choosePalette(composition, printPalettes);
  const size = [250, 200, 165][composition.detail] ?? 200;
  const inset = composition.isTile || composition.ornament === 0 ? 0 : 44;
  const bottom = inset === 0 ? 0 : 56;
  const field = {
    width: width - 2 * inset,
    height: height - 2 * inset - bottom,
  };
  const { columns, rows } = chooseGrid(field.width, field.height, size);
  // A frame takes up what is left over, so that circles stay round; edges that meet take all.
  const side = Math.min(field.width / columns, field.height / rows);
  const cellWidth = inset === 0 ? field.width / columns : side;
  const cellHeight = inset === 0 ? field.height / rows : side;
  const left = (width - columns * cellWidth) / 2;
  const top = inset === 0 ? 0 : (height - bottom - rows * cellHeight) / 2;
  const colours = [
    palette.paper,
    palette.colours[0],
    palette.colours[1],
    palette.colours[2],
    palette.colours[3],
    palette.colours[4],
  ] as const;
  const kinds = Math.round(4 + composition.ornament * 8);
  const offset = random.integer(0, modules.length - 1);
  const art = layCells(random.fork("cells"), columns, rows).map(({ column, row, span }) => {
    const cell = random.fork(`cell ${column} ${row}`);
    const tones = chooseTones(cell, colours);
    const draw = modules[(offset + cell.integer(0, kinds - 1)) % modules.length] ?? modules[0];
    const stray = cell.between(-1, 1) * composition.chaos;
    const turn = cell.integer(0, 3) * 90 + (Math.abs(stray) > 0.35 ? stray * 24 : 0);
    const edge = composition.isTile ? 0 : 0.4;
    return `<svg x="${round(left + column * cellWidth - edge)}" y="${round(top + row * cellHeight - edge)}" width="${round(cellWidth * span + 2 * edge)}" height="${round(cellHeight * span + 2 * edge)}" viewBox="0 0 100 100" preserveAspectRatio="none"><rect width="100" height="100" fill="${tones.ground}"/><g transform="rotate(${round(turn)} 50 50)">${draw(tones)}</g></svg>`;
  });
  const sheet =
    inset === 0
      ? ""
      : `<rect x="${round(left - 9)}" y="${round(top - 9)}" width="${round(columns * cellWidth + 18)}" height="${round(rows * cellHeight + 18)}" fill="none" stroke="${mix(palette.ink, palette.paper, 0.5)}" stroke-width="1.6"/>`;
  return {
    defs: "",
    art: [
      `<rect width="${round(width)}" height="${round(height)}" fill="${palette.paper}"/>`,
      composition.isTile
        ? wrapAround(art.join(""), { width, height, cellWidth, cellHeight })
        : art.join(""),
      sheet,
      drawOddities({
        composition,
        colours: palette.colours,
        shade: palette.ink,
        floor: height * 0.8,
      }),
    ].join(""),
    caption:
      inset === 0
        ? { ink: palette.ink, ground: "card", colour: palette.paper }
        : { ink: palette.ink, ground: "margin", colour: palette.paper },
  };
}
