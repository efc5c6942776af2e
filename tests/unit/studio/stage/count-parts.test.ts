import { expect, it } from "vitest";
import { countParts } from "@/components/studio/stage/count-parts";
import type { ErrorBody, Generation } from "@/lib/contract/run";
import { imageOf, runOf } from "../../../support/run-of";

const free: ErrorBody = { code: "setting_refused", title: "", message: "", billed: "no" };

it("counts what is expected until the first is here, and all that came once it is over", () => {
  expect(countParts(runOf("running", made(0, 4)))).toEqual(["4 images"]);
  expect(countParts(runOf("succeeded", made(1, 1)))).toEqual(["1 image"]);
});

it("says how many of them are here while others are under way", () => {
  expect(countParts(runOf("running", made(2, 4)))).toEqual(["2 of 4"]);
});

it("says what was charged where it is known that the rest was not", () => {
  const refused: Partial<Generation> = { state: "failed", error: free };
  const unsent: Partial<Generation> = { state: "canceled" };
  expect(countParts(runOf("partial", made(1, 1), made(0, 1, refused)))).toEqual([
    "1 of 2",
    "charged for 1",
  ]);
  expect(countParts(runOf("partial", made(1, 1), made(0, 1, unsent)))).toEqual([
    "1 of 2",
    "charged for 1",
  ]);
});

it.each<[string, Partial<Generation>]>([
  ["may be charged", { state: "failed", error: { ...free, billed: "maybe" } }],
  ["was charged", { state: "failed", error: { ...free, billed: "yes" } }],
  ["was refused for its words", { state: "failed", error: { ...free, code: "content_refused" } }],
  ["was stopped after it was sent", { state: "canceled", sentAt: "2026-01-01T00:00:00.000Z" }],
  ["costs nothing", { state: "failed", error: free, sandbox: true }],
])("says nothing of money where a part %s", (_, part) => {
  expect(countParts(runOf("partial", made(1, 1), made(0, 1, part)))).toEqual(["1 of 2"]);
});

function made(images: number, expected: number, more: Partial<Generation> = {}) {
  return {
    state: images === expected ? "succeeded" : "running",
    expected,
    images: Array.from({ length: images }, (_, position) => imageOf({ position })),
    ...more,
  } satisfies Partial<Generation>;
}
