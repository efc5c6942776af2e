import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { justify } from "@/components/studio/gallery/justify";

const rowsOf = (ratios: number[], rowRatio: number) =>
  justify({ tiles: ratios, ratioOf: (ratio) => ratio, rowRatio });

describe("justified rows", () => {
  it("fills a row before it starts the next one", () => {
    expect(rowsOf([1, 1, 1, 1, 1], 4)).toEqual([
      { tiles: [1, 1, 1, 1], rest: 0 },
      { tiles: [1], rest: 3 },
    ]);
  });

  it("breaks before a tile that would make the row much too low", () => {
    expect(rowsOf([1.5, 1.5, 3], 4)).toEqual([
      { tiles: [1.5, 1.5], rest: 0 },
      { tiles: [3], rest: 1 },
    ]);
  });

  it("gives a very wide image a row of its own", () => {
    expect(rowsOf([6, 1], 4)).toEqual([
      { tiles: [6], rest: 0 },
      { tiles: [1], rest: 3 },
    ]);
  });

  it("makes no rows of nothing", () => {
    expect(rowsOf([], 4)).toEqual([]);
  });

  it("keeps every tile, in order, and never leaves a row empty", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.2, max: 5, noNaN: true })), (ratios) => {
        const rows = rowsOf(ratios, 4);
        expect(rows.flatMap((row) => row.tiles)).toEqual(ratios);
        expect(rows.every((row) => row.tiles.length > 0)).toBe(true);
      }),
    );
  });
});
