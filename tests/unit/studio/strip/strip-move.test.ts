import { expect, test } from "vitest";
import { stripMove } from "@/components/studio/strip/strip-move";
import type { StripItem } from "@/components/studio/strip/strip-places";

const run = (key: string): StripItem => ({ kind: "run", key, ratio: 1, hasMore: false });
const items: StripItem[] = [
  { kind: "day", key: "yesterday" },
  run("a"),
  run("b"),
  { kind: "day", key: "earlier" },
  run("c"),
];
const from = (key: string | undefined, pressed: string, isUpright = false) =>
  stripMove(items, { key: pressed, from: key, isUpright });

test("arrows lead from run to run, past the names of days", () => {
  expect(from("a", "ArrowRight")).toBe(2);
  expect(from("b", "ArrowRight")).toBe(4);
  expect(from("c", "ArrowLeft")).toBe(2);
  expect(from("c", "Home")).toBe(1);
  expect(from("a", "End")).toBe(4);
});

test("at the ends there is nowhere to go, and other keys lead nowhere", () => {
  expect(from("a", "ArrowLeft")).toBeUndefined();
  expect(from("c", "ArrowRight")).toBeUndefined();
  expect(from("a", "Enter")).toBeUndefined();
});

test("up and down lead along an upright strip alone", () => {
  expect(from("a", "ArrowDown", true)).toBe(2);
  expect(from("c", "ArrowUp", true)).toBe(2);
  expect(from("a", "ArrowDown")).toBeUndefined();
});

test("from nowhere an arrow leads to the newest run", () => {
  expect(from(undefined, "ArrowRight")).toBe(1);
});
