export type Row<Tile> = {
  tiles: Tile[];
  /** Width in units of the row's height that stays empty at the end; 0 in a full row. */
  rest: number;
};

type Wall<Tile> = {
  tiles: readonly Tile[];
  ratioOf: (tile: Tile) => number;
  /** Width to height of a row of the wished height. */
  rowRatio: number;
};

/**
 * Breaks tiles into rows of one height each, in order. A row ends where its height comes nearest to
 * the wished one; the last row keeps the wished height and leaves its end empty.
 */
export function justify<Tile>({ tiles, ratioOf, rowRatio }: Wall<Tile>): Row<Tile>[] {
  const rows: Row<Tile>[] = [];
  let current: Tile[] = [];
  let sum = 0;
  for (const tile of tiles) {
    const ratio = ratioOf(tile);
    const withoutIt = Math.abs(Math.log(sum / rowRatio));
    const withIt = Math.abs(Math.log((sum + ratio) / rowRatio));
    if (current.length > 0 && sum + ratio > rowRatio && withoutIt < withIt) {
      rows.push({ tiles: current, rest: 0 });
      current = [];
      sum = 0;
    }
    current.push(tile);
    sum += ratio;
    if (sum >= rowRatio) {
      rows.push({ tiles: current, rest: 0 });
      current = [];
      sum = 0;
    }
  }
  if (current.length > 0) rows.push({ tiles: current, rest: Math.max(0, rowRatio - sum) });
  return rows;
}
