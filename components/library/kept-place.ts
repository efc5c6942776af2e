import { firstBelow, rowOf } from "./rows-in-view";
import type { Wall } from "./wall";

/** How far the first image that is seen moved from one wall to the next; what went is passed over. */
export function movedBy(before: Wall, after: Wall, top: number): number {
  for (const row of before.rows.slice(firstBelow(before.rows, top))) {
    for (const { image } of row.tiles) {
      const now = rowOf(after, image.id);
      if (now !== undefined) return now.top - row.top;
    }
  }
  return 0;
}
