import type { Point } from "./paths";
import type { SeededRandom } from "./seeded-random";

export type HeightField = (x: number, y: number) => number;

type Wave = { across: number; down: number; phase: number; strength: number };

/** Hills that repeat with the sheet: a sum of waves that fit into it a whole number of times. */
export function createHeightField(options: {
  random: SeededRandom;
  width: number;
  height: number;
  roughness: number;
}): HeightField {
  const { random, width, height, roughness } = options;
  const most = 3 + Math.round(roughness * 4);
  const mostAcross = Math.round(most * Math.max(1, width / height));
  const mostDown = Math.round(most * Math.max(1, height / width));
  const waves = (count: number, share: number): Wave[] =>
    Array.from({ length: count }, () => {
      const across = random.integer(-Math.ceil(mostAcross * share), Math.ceil(mostAcross * share));
      const down = random.integer(across === 0 ? 1 : 0, Math.ceil(mostDown * share));
      // Per unit of the shorter side, so that hills are as wide as they are high on every sheet.
      const frequency = Math.hypot(
        across / Math.max(1, width / height),
        down / Math.max(1, height / width),
      );
      return {
        across,
        down,
        phase: random.between(0, 2 * Math.PI),
        strength: random.between(0.5, 1) / (0.6 + frequency ** 1.1),
      };
    });
  const sum = (list: readonly Wave[], u: number, v: number) =>
    list.reduce(
      (total, wave) =>
        total +
        wave.strength * Math.cos(2 * Math.PI * (wave.across * u + wave.down * v) + wave.phase),
      0,
    );
  const hills = waves(16, 1);
  const bendAcross = waves(4, 0.5);
  const bendDown = waves(4, 0.5);
  return (x, y) => {
    const u = x / width;
    const v = y / height;
    return sum(hills, u + 0.05 * sum(bendAcross, u, v), v + 0.05 * sum(bendDown, u, v));
  };
}

/** Heights on a grid that reaches past the sheet, its rim sunk so that every contour closes. */
export type HeightGrid = {
  columns: number;
  rows: number;
  step: number;
  left: number;
  top: number;
  values: Float64Array;
};

export function sampleField(
  field: HeightField,
  options: { width: number; height: number; step: number; margin: number },
): HeightGrid {
  const { width, height, step, margin } = options;
  const columns = Math.ceil((width + 2 * margin) / step) + 1;
  const rows = Math.ceil((height + 2 * margin) / step) + 1;
  const values = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const isRim = row === 0 || column === 0 || row === rows - 1 || column === columns - 1;
      values[row * columns + column] = isRim
        ? -1e3
        : field(column * step - margin, row * step - margin);
    }
  }
  return { columns, rows, step, left: -margin, top: -margin, values };
}

/** Closed contours of one level by marching squares; the higher ground lies inside. */
export function traceLevel(grid: HeightGrid, level: number): Point[][] {
  const { columns, rows, step, left, top, values } = grid;
  const value = (column: number, row: number) => values[row * columns + column] ?? -1e3;
  // Every crossed grid edge has a number: even for edges that run right, odd for edges down.
  const next = new Map<number, number>();
  const point = (edge: number): Point => {
    const node = edge >> 1;
    const column = node % columns;
    const row = (node - column) / columns;
    const isDown = (edge & 1) === 1;
    const here = value(column, row);
    const there = isDown ? value(column, row + 1) : value(column + 1, row);
    const share = Math.min(1, Math.max(0, (level - here) / (there - here)));
    return {
      x: left + (column + (isDown ? 0 : share)) * step,
      y: top + (row + (isDown ? share : 0)) * step,
    };
  };
  for (let row = 0; row < rows - 1; row += 1) {
    for (let column = 0; column < columns - 1; column += 1) {
      const corners = [
        value(column, row),
        value(column + 1, row),
        value(column + 1, row + 1),
        value(column, row + 1),
      ].map((each) => each > level);
      const node = row * columns + column;
      const edgeOf = (side: number) => {
        if (side === 0) return node * 2;
        if (side === 1) return (node + 1) * 2 + 1;
        return side === 2 ? (node + columns) * 2 : node * 2 + 1;
      };
      // Walking clockwise, a way begins where the ground falls below and ends where it rises again.
      for (let side = 0; side < 4; side += 1) {
        if (corners[side] !== true || corners[(side + 1) % 4] === true) continue;
        for (let turn = 3; turn >= 1; turn -= 1) {
          const other = (side + turn) % 4;
          if (corners[other] === true || corners[(other + 1) % 4] !== true) continue;
          next.set(edgeOf(side), edgeOf(other));
          break;
        }
      }
    }
  }
  const loops: Point[][] = [];
  while (next.size > 0) {
    const [start] = next.keys();
    const loop: Point[] = [];
    for (let edge = start; edge !== undefined; ) {
      loop.push(point(edge));
      const following = next.get(edge);
      next.delete(edge);
      edge = following;
    }
    if (loop.length > 3) loops.push(loop);
  }
  return loops;
}
