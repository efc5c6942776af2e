import { expect, it } from "vitest";
import { keySteps } from "@/components/ui/key-steps";
import { scrubbed } from "@/components/ui/scrub";

const plain = { shiftKey: false, altKey: false };

it("arrows move one step, with Shift ten, and pages ten", () => {
  expect(keySteps({ key: "ArrowUp", ...plain }, false)).toBe(1);
  expect(keySteps({ key: "ArrowDown", ...plain, shiftKey: true }, false)).toBe(-10);
  expect(keySteps({ key: "PageUp", ...plain }, false)).toBe(10);
  expect(keySteps({ key: "PageDown", ...plain }, false)).toBe(-10);
  expect(keySteps({ key: "Home", ...plain }, false)).toBeUndefined();
});

it("Alt moves a tenth of a step only where the number has decimals", () => {
  expect(keySteps({ key: "ArrowUp", ...plain, altKey: true }, true)).toBe(0.1);
  expect(keySteps({ key: "ArrowUp", ...plain, altKey: true }, false)).toBe(1);
});

it("a drag over 200 pixels is the whole range, and stops at its ends", () => {
  const stylize = { from: 100, range: { minimum: 0, maximum: 1000, step: 1, decimal: false } };
  expect(scrubbed(stylize, { px: 30, ...plain })).toBe(250);
  expect(scrubbed(stylize, { px: 300, ...plain })).toBe(1000);
  expect(scrubbed(stylize, { px: -300, ...plain })).toBe(0);
});

it("without a range five pixels are one step, with Alt a tenth of one", () => {
  const guidance = { from: 4.5, range: { minimum: 0, step: 0.1, decimal: true } };
  expect(scrubbed(guidance, { px: 5, ...plain })).toBe(4.6);
  expect(scrubbed(guidance, { px: 5, ...plain, altKey: true })).toBe(4.51);
  expect(scrubbed(guidance, { px: 5, ...plain, shiftKey: true })).toBe(5.5);
});
