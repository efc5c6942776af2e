import { describe, expect, it } from "vitest";
import { packColumns } from "@/components/studio/stage/packing";

const box = { width: 960, height: 560 };

describe("packing of the stage", () => {
  it("gives one frame the whole box", () => {
    expect(packColumns({ box, count: 1, ratio: 1.5, gap: 12 })).toBe(1);
  });

  it("sets four wide frames two by two", () => {
    expect(packColumns({ box, count: 4, ratio: 1.5, gap: 12 })).toBe(2);
  });

  it("sets four upright frames side by side", () => {
    expect(packColumns({ box, count: 4, ratio: 9 / 16, gap: 12 })).toBe(4);
  });

  it("stacks very wide frames in a narrow box", () => {
    const narrow = { width: 390, height: 900 };
    expect(packColumns({ box: narrow, count: 3, ratio: 16 / 9, gap: 12 })).toBe(1);
  });

  it("never gives tiles smaller than another number of columns would", () => {
    for (const count of [2, 3, 5, 7, 10, 16]) {
      for (const ratio of [0.5, 1, 1.5, 2]) {
        const columns = packColumns({ box, count, ratio, gap: 12 });
        for (let other = 1; other <= count; other += 1) {
          expect(tileWidth(columns, { count, ratio })).toBeGreaterThanOrEqual(
            tileWidth(other, { count, ratio }),
          );
        }
      }
    }
  });
});

function tileWidth(columns: number, frames: { count: number; ratio: number }): number {
  const rows = Math.ceil(frames.count / columns);
  const byWidth = (box.width - (columns - 1) * 12) / columns;
  return Math.min(byWidth, ((box.height - (rows - 1) * 12) / rows) * frames.ratio);
}
