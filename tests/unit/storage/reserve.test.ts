import { expect, it } from "vitest";
import { isShortOfSpace } from "@/lib/server/storage/reserve";

const MEGABYTE = 1024 * 1024;

it.each([
  { what: "nothing else under way", underWay: 0, reserve: 512 },
  { what: "seven others under way", underWay: 7, reserve: 8 * 512 },
])("with $what a large disk is full below $reserve MB", ({ underWay, reserve }) => {
  const all = 1e6 * MEGABYTE;
  expect(isShortOfSpace({ all, free: reserve * MEGABYTE }, underWay)).toBe(false);
  expect(isShortOfSpace({ all, free: reserve * MEGABYTE - 1 }, underWay)).toBe(true);
});

it("of a small disk a quarter is kept free, however much is under way", () => {
  const all = 32 * MEGABYTE;
  expect(isShortOfSpace({ all, free: 8 * MEGABYTE }, 7)).toBe(false);
  expect(isShortOfSpace({ all, free: 8 * MEGABYTE - 1 }, 7)).toBe(true);
});
