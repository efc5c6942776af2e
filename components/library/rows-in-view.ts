import type { Wall, WallRow } from "./wall";

export type View = { top: number; bottom: number };

const AROUND = 500;
const MOST_TILES = 150;

type Wanted = {
  view: View;
  /** An image whose row stays, seen or not: it has the focus. */
  kept?: string;
};

/** The rows that are drawn: all that are seen, and as many around them as the number of tiles allows. */
export function rowsInView(wall: Wall, { view, kept }: Wanted): ReadonlySet<WallRow> {
  const { rows } = wall;
  const drawn = new Set<WallRow>();
  let tiles = 0;
  const draw = (row: WallRow | undefined, wanted: boolean): boolean => {
    if (row === undefined || !wanted) return false;
    if (!drawn.has(row)) tiles += row.tiles.length;
    drawn.add(row);
    return true;
  };
  const pinned = kept === undefined ? undefined : rowOf(wall, kept);
  draw(pinned, true);
  let above = firstBelow(rows, view.top) - 1;
  let below = above + 1;
  const fits = (row: WallRow | undefined) => tiles + (row?.tiles.length ?? 0) <= MOST_TILES;
  while (draw(rows[below], (rows[below]?.top ?? 0) < view.bottom)) below += 1;
  for (let goesOn = true; goesOn; ) {
    const next = rows[below];
    const last = rows[above];
    const down = draw(next, fits(next) && (next?.top ?? 0) < view.bottom + AROUND);
    const up = draw(last, fits(last) && bottomOf(last) > view.top - AROUND);
    if (down) below += 1;
    if (up) above -= 1;
    goesOn = down || up;
  }
  return drawn;
}

/** The row that an image stands in. */
export function rowOf({ rows }: Pick<Wall, "rows">, id: string): WallRow | undefined {
  return rows.find(({ tiles }) => tiles.some(({ image }) => image.id === id));
}

/** The place of the first row whose lower edge is below a height. */
export function firstBelow(rows: readonly WallRow[], height: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bottomOf(rows[middle]) > height) high = middle;
    else low = middle + 1;
  }
  return low;
}

function bottomOf(row: WallRow | undefined): number {
  return row === undefined ? 0 : row.top + row.height;
}
