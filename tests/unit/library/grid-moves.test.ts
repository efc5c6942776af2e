import { expect, it } from "vitest";
import { moveFrom } from "@/components/library/grid-moves";
import { layWall } from "@/components/library/wall";
import { imageOf, imagesOf, now } from "./library-images";

// Four of 300 x 200 in the first row, one in the second; then another day with two.
const images = [
  ...imagesOf(5, { sequence: 20 }),
  imageOf({ sequence: 8, daysAgo: 1 }),
  imageOf({ sequence: 7, daysAgo: 1 }),
];
const wall = layWall({ images, width: 1_260, size: "m", hasMore: false, now });
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });
const moved = (from: string, key: string, isFar = false) =>
  moveFrom(wall, from, press(key, isFar))?.id;

it("is laid as these tests take it to be", () => {
  expect(wall.rows.map(({ tiles }) => tiles.length)).toEqual([4, 1, 2]);
});

it.each([
  ["i20", "ArrowRight", "i19"],
  ["i17", "ArrowRight", "i16"],
  ["i16", "ArrowRight", "i8"],
  ["i8", "ArrowLeft", "i16"],
  ["i18", "Home", "i20"],
  ["i18", "End", "i17"],
  ["i17", "ArrowDown", "i16"],
  ["i16", "ArrowDown", "i8"],
  ["i7", "ArrowUp", "i16"],
  ["i16", "ArrowUp", "i20"],
])("leads from %s by %s to %s", (from, key, to) => {
  expect(moved(from, key)).toBe(to);
});

it("leads to the first and last of all with Ctrl", () => {
  expect(moved("i18", "Home", true)).toBe("i20");
  expect(moved("i18", "End", true)).toBe("i7");
});

it("leads nowhere beyond the ends, and by no other key", () => {
  expect(moved("i20", "ArrowLeft")).toBeUndefined();
  expect(moved("i20", "ArrowUp")).toBeUndefined();
  expect(moved("i7", "ArrowRight")).toBeUndefined();
  expect(moved("i7", "ArrowDown")).toBeUndefined();
  expect(moved("i7", "x")).toBeUndefined();
});
