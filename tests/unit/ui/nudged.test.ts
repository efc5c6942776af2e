import { expect, test } from "vitest";
import { nudged } from "@/components/ui/nudged";

test("a step of a tenth carries no noise of binary fractions", () => {
  expect(nudged(0.2, { steps: 1, range: { step: 0.1 } })).toBe(0.3);
  expect(nudged(4.5, { steps: 0.1, range: { step: 0.1 } })).toBe(4.51);
});

test("ten steps at once stop at the limit", () => {
  expect(nudged(995, { steps: 10, range: { step: 1, maximum: 1000 } })).toBe(1000);
  expect(nudged(3, { steps: -10, range: { step: 1, minimum: 0 } })).toBe(0);
});

test("a number beyond the limit walks back step by step instead of jumping", () => {
  expect(nudged(1200, { steps: -1, range: { step: 1, maximum: 1000 } })).toBe(1199);
  expect(nudged(-5, { steps: 1, range: { step: 1, minimum: 0 } })).toBe(-4);
});

test("a seed of ten digits moves by one", () => {
  expect(nudged(9_999_999_998, { steps: 1, range: { step: 1 } })).toBe(9_999_999_999);
});
