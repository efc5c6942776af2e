import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { movedBy } from "@/components/library/kept-place";
import { rowOf, rowsInView } from "@/components/library/rows-in-view";
import { layWall } from "@/components/library/wall";
import { idsOf, imageOf, imagesOf, now } from "./library-images";

const wide = { width: 1_352, size: "m", hasMore: false, now } as const;

describe("the wall", () => {
  it("fills every row but the last of a day to the pixel, with gaps of 4", () => {
    const { rows } = layWall({ ...wide, images: imagesOf(14) });
    const edges = rows.map(({ tiles }) => {
      const last = tiles.at(-1);
      return (last?.left ?? 0) + (last?.width ?? 0);
    });
    expect(edges.slice(0, -1).every((edge) => edge === wide.width)).toBe(true);
    const [first, second] = rows[0]?.tiles ?? [];
    expect((second?.left ?? 0) - (first?.width ?? 0)).toBe(4);
  });

  it("stretches the last row of a day by no more than a quarter", () => {
    const alone = layWall({ ...wide, images: imagesOf(1) });
    expect(alone.rows[0]).toMatchObject({ height: 208, tiles: [{ left: 0, width: 312 }] });
    const almost = layWall({ ...wide, images: imagesOf(4, { width: 280 }) });
    expect(almost.rows[0]?.height).toBe(239);
    expect(almost.rows[0]?.tiles.at(-1)).toMatchObject({ left: 1_017, width: 335 });
  });

  it("has heads of 36 for the first day and 44 for others, each a row for who listens", () => {
    const images = [imageOf({ sequence: 2 }), imageOf({ sequence: 1, daysAgo: 3 })];
    const wall = layWall({ ...wide, images });
    expect(wall.days.map(({ top, headHeight, headIndex }) => [top, headHeight, headIndex])).toEqual(
      [
        [0, 36, 1],
        [36 + 208 + 4, 44, 3],
      ],
    );
    expect(wall.rowCount).toBe(4);
    expect(wall.height).toBe(36 + 208 + 4 + 44 + 208 + 4);
  });

  it("moves nothing when the next page arrives", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ width: fc.integer({ min: 100, max: 900 }), ago: fc.nat(3) }), {
          minLength: 1,
          maxLength: 60,
        }),
        fc.nat(60),
        (made, cut) => {
          const days = made.map(({ ago }) => ago).sort((one, other) => one - other);
          const images = made.map(({ width }, place) =>
            imageOf({ width, height: 300, sequence: 100 - place, daysAgo: days[place] }),
          );
          const before = layWall({ ...wide, images: images.slice(0, cut), hasMore: true });
          const after = layWall({ ...wide, images });
          expect(after.rows.slice(0, before.rows.length)).toEqual(before.rows);
        },
      ),
    );
  });

  it("tells how many images a day has only when no page can add to it", () => {
    const images = [...imagesOf(8, { sequence: 20 }), ...imagesOf(8, { sequence: 10, daysAgo: 1 })];
    const part = layWall({ ...wide, images, hasMore: true });
    expect(part.days.map(({ isWhole }) => isWhole)).toEqual([true, false]);
    const whole = layWall({ ...wide, images });
    expect(whole.days.map(({ isWhole }) => isWhole)).toEqual([true, true]);
  });

  it("gives a large image a row of its own on a phone", () => {
    const { rows } = layWall({ ...wide, width: 366, size: "l", images: imagesOf(3) });
    expect(rows.map(({ tiles, height }) => [tiles.length, height])).toEqual([
      [1, 244],
      [1, 244],
      [1, 244],
    ]);
  });

  it("clips an image that is longer than four times its height", () => {
    const { rows } = layWall({ ...wide, images: [imageOf({ sequence: 1, width: 9_000 })] });
    expect(rows[0]?.tiles[0]).toMatchObject({ left: 0, width: 832 });
  });
});

describe("the rows that are drawn", () => {
  const wall = layWall({ ...wide, size: "s", images: imagesOf(2_000, { width: 100 }) });
  const tilesIn = (drawn: ReadonlySet<{ tiles: readonly unknown[] }>) =>
    [...drawn].reduce((sum, { tiles }) => sum + tiles.length, 0);

  it("are all that are seen, even where those are many", () => {
    const view = { top: 2_000, bottom: 2_900 };
    const seen = wall.rows.filter(
      ({ top, height }) => top < view.bottom && top + height > view.top,
    );
    const drawn = rowsInView(wall, { view });
    expect(seen.every((row) => drawn.has(row))).toBe(true);
  });

  it("are at most 150 tiles where the seen ones leave room", () => {
    for (let top = 0; top < wall.height; top += 400) {
      const drawn = rowsInView(wall, { view: { top, bottom: top + 300 }, kept: "i7" });
      expect(tilesIn(drawn)).toBeLessThanOrEqual(150);
      expect(tilesIn(drawn)).toBeGreaterThan(0);
    }
  });

  it("keep the row of the image with the focus, however far away", () => {
    const drawn = rowsInView(wall, { view: { top: 0, bottom: 600 }, kept: "i3" });
    const row = rowOf(wall, "i3");
    expect(row !== undefined && drawn.has(row)).toBe(true);
  });

  it("are none of nothing", () => {
    const empty = layWall({ ...wide, images: [] });
    expect(rowsInView(empty, { view: { top: 0, bottom: 900 } }).size).toBe(0);
  });
});

describe("what is looked at", () => {
  const images = imagesOf(40);
  const before = layWall({ ...wide, images });

  it("has not moved when rows come below", () => {
    const after = layWall({ ...wide, images: [...images, ...imagesOf(9, { daysAgo: 2 })] });
    expect(movedBy(before, after, 700)).toBe(0);
  });

  it("has moved by a row when a row comes above", () => {
    const newer = imagesOf(4, { sequence: 90 });
    const after = layWall({ ...wide, images: [...newer, ...images] });
    expect(movedBy(before, after, before.rows[2]?.top ?? 0)).toBe(
      before.rows[1]?.height === undefined ? 0 : before.rows[1].height + 4,
    );
  });

  it("is the next image that stayed when the first one seen went", () => {
    const row = before.rows[2];
    const gone = new Set(idsOf(row?.tiles.map(({ image }) => image) ?? []));
    const after = layWall({ ...wide, images: images.filter(({ id }) => !gone.has(id)) });
    expect(movedBy(before, after, row?.top ?? 0)).toBe(-((row?.height ?? 0) + 4));
  });
});
