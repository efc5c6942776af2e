import fc from "fast-check";
import { expect, test } from "vitest";
import {
  placesInView,
  type StripItem,
  scrollFor,
  stripMeasures,
  stripPlaces,
} from "@/components/studio/strip/strip-places";

const measures = stripMeasures({ width: 1_000, height: 88 });
const low = stripMeasures({ width: 88, height: 560 });
const square = (key: string): StripItem => ({ kind: "run", key, ratio: 1, hasMore: false });
const shaped = (ratio: number, hasMore = false): StripItem => ({
  kind: "run",
  key: String(ratio),
  ratio,
  hasMore,
});

test("a strip lies under the stage, stands beside it, and is lower on a phone", () => {
  expect(measures).toEqual({ isUpright: false, thumb: 64, gap: 14, edge: 16 });
  expect(low).toEqual({ isUpright: true, thumb: 64, gap: 10, edge: 12 });
  expect(stripMeasures({ width: 390, height: 80 })).toMatchObject({ thumb: 56, edge: 12 });
  expect(stripMeasures({ width: 1_000, height: 176 })).toMatchObject({ thumb: 128 });
});

test("thumbs stand in their proportions, one gap apart", () => {
  const day: StripItem = { kind: "day", key: "c" };
  const items = [square("a"), shaped(1.5, true), day, square("d")];
  const { places, length } = stripPlaces(items, measures);
  expect(places.map(({ start, width }) => [start, width])).toEqual([
    [16, 64],
    [94, 96],
    [228, 0],
    [310, 64],
  ]);
  expect(length).toBe(446);
});

test("upright thumbs fit into a square, with what tells of more below them", () => {
  const items = [shaped(1.5, true), shaped(0.75), shaped(2, true), square("d")];
  const { places } = stripPlaces(items, low);
  expect(places.map(({ start, width, height }) => [start, width, height])).toEqual([
    [12, 64, 43],
    [81, 48, 64],
    [155, 64, 32],
    [213, 64, 64],
  ]);
});

test("no thumb is a sliver or a banner", () => {
  const { places } = stripPlaces([shaped(0.01), shaped(100)], measures);
  expect(places.map(({ width }) => width)).toEqual([32, 154]);
});

test("nothing in sight is left out, and only a few of many are drawn", () => {
  const { places } = stripPlaces(
    Array.from({ length: 5_000 }, (_, index) => square(String(index))),
    measures,
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 389_000 }), (at) => {
      const { from, to } = placesInView(places, { at, length: 1_000 });
      const seen = places.flatMap((place, index) =>
        place.start + place.length > at && place.start < at + 1_000 ? [index] : [],
      );
      for (const index of seen) expect(index >= from && index < to).toBe(true);
      expect(to - from).toBeLessThan(50);
    }),
  );
});

test("a place in sight stays where it is, and others come in whole and clear of the fade", () => {
  const place = { start: 500, length: 64 };
  expect(scrollFor(place, { at: 200, length: 1_000 })).toBeUndefined();
  expect(scrollFor(place, { at: 600, length: 1_000 })).toBe(464);
  expect(scrollFor(place, { at: 0, length: 300 })).toBe(336);
  expect(scrollFor({ ...place, start: 16 }, { at: 600, length: 1_000 })).toBe(0);
});
