import type { Box } from "@/components/ui/browser/measured-box";

type Packing = { box: Box; count: number; ratio: number; gap: number };

/** The number of columns that gives the largest tiles for `count` frames of one ratio in a box. */
export function packColumns({ box, count, ratio, gap }: Packing): number {
  let best = { columns: 1, width: 0 };
  for (let columns = 1; columns <= count; columns += 1) {
    const rows = Math.ceil(count / columns);
    const width = Math.min(
      (box.width - (columns - 1) * gap) / columns,
      ((box.height - (rows - 1) * gap) / rows) * ratio,
    );
    if (width > best.width) best = { columns, width };
  }
  return best.columns;
}
