import { expect, it } from "vitest";
import { heldHeight } from "@/components/studio/composer/prompt-height";

const room = { line: 22, stage: 600 };

it("the prompt is as high as it is drawn, between two lines and half of the stage", () => {
  expect(heldHeight(200, room)).toBe(200);
  expect(heldHeight(10, room)).toBe(44);
  expect(heldHeight(900, room)).toBe(300);
});

it("where the stage is very low, two lines remain", () => {
  expect(heldHeight(900, { line: 22, stage: 40 })).toBe(44);
});
