import { byDay, type Day } from "@/components/studio/gallery/day-heads";
import { justify, type Row } from "@/components/studio/gallery/justify";
import type { LibraryImage } from "@/lib/contract/library";

export type TileSize = "s" | "m" | "l";

export type Tile = { image: LibraryImage; left: number; width: number };

export type WallRow = {
  /** From the top of the wall. */
  top: number;
  height: number;
  tiles: readonly Tile[];
  /** Its place among all rows for who listens, heads included; the first is 1. */
  index: number;
};

export type WallDay = {
  date: Date;
  daysAgo: number;
  top: number;
  height: number;
  headHeight: number;
  headIndex: number;
  images: readonly LibraryImage[];
  /** Whether no image of the day can follow from a page that is not read yet. */
  isWhole: boolean;
  rows: readonly WallRow[];
};

export type Wall = {
  days: readonly WallDay[];
  rows: readonly WallRow[];
  images: readonly LibraryImage[];
  height: number;
  rowCount: number;
};

type Plan = {
  images: readonly LibraryImage[];
  width: number;
  size: TileSize;
  /** Whether earlier images are still to be read. */
  hasMore: boolean;
  now: Date;
};

const NARROW = 600;
const HEAD = 44;
const FIRST_HEAD = 36;
/** No image, however long, takes more than this many times its row's height. */
const MOST_EXTREME = 4;
/** The last row of a day fills its width if it becomes no higher than this many times the others. */
const MOST_STRETCHED = 1.25;
const heights = { s: 132, m: 208, l: 320 } as const;
/** On a phone a large image has a row of its own. */
const narrowHeights = { s: 96, m: 148, l: Number.POSITIVE_INFINITY } as const;

type Measures = { width: number; gap: number; height: number };

/**
 * Where every image stands, in pixels, from its proportions alone. A row that the next page may
 * still fill is left out, so that nothing that is seen moves when the page arrives.
 */
export function layWall({ images, width, size, hasMore, now }: Plan): Wall {
  const measures = {
    width,
    gap: size === "l" ? 8 : 4,
    height: (width < NARROW ? narrowHeights : heights)[size],
  };
  const all = byDay(images, now);
  const days: WallDay[] = [];
  let top = 0;
  let index = 1;
  for (const [place, day] of all.entries()) {
    const isWhole = place < all.length - 1 || !hasMore;
    const rows = rowsOf(day, measures).filter(({ rest }) => isWhole || rest === 0);
    if (rows.length === 0) break;
    const laid = layDay(day, { rows, measures, top, index, isFirst: place === 0 });
    days.push({ ...laid, isWhole });
    top += laid.height;
    index += rows.length + 1;
  }
  const rows = days.flatMap((day) => day.rows);
  return {
    days,
    rows,
    images: rows.flatMap((row) => row.tiles.map(({ image }) => image)),
    height: top,
    rowCount: index - 1,
  };
}

function rowsOf(day: Day<LibraryImage>, { width, height }: Measures): Row<LibraryImage>[] {
  return justify({ tiles: day.items, ratioOf, rowRatio: width / height });
}

type DayPlan = {
  rows: readonly Row<LibraryImage>[];
  measures: Measures;
  top: number;
  index: number;
  isFirst: boolean;
};

function layDay(
  { date, daysAgo, items }: Day<LibraryImage>,
  { rows, measures, top, index, isFirst }: DayPlan,
): Omit<WallDay, "isWhole"> {
  const headHeight = isFirst ? FIRST_HEAD : HEAD;
  const laid: WallRow[] = [];
  let bottom = top + headHeight;
  for (const [place, row] of rows.entries()) {
    const { height, tiles } = layRow(row, measures);
    laid.push({ top: bottom, height, tiles, index: index + 1 + place });
    bottom += height + measures.gap;
  }
  const height = bottom - top;
  return { date, daysAgo, top, height, headHeight, headIndex: index, images: items, rows: laid };
}

function layRow({ tiles, rest }: Row<LibraryImage>, { width, gap, height: wished }: Measures) {
  const sum = tiles.reduce((total, tile) => total + ratioOf(tile), 0);
  const filling = (width - gap * (tiles.length - 1)) / sum;
  const height = rest > 0 && filling > wished * MOST_STRETCHED ? wished : filling;
  let edge = 0;
  const laid = tiles.map((image, place) => {
    const left = Math.round(edge) + gap * place;
    edge += ratioOf(image) * height;
    return { image, left, width: Math.round(edge) + gap * place - left };
  });
  return { height: Math.round(height), tiles: laid };
}

function ratioOf({ width, height }: LibraryImage): number {
  return Math.min(MOST_EXTREME, Math.max(1 / MOST_EXTREME, width / height));
}
