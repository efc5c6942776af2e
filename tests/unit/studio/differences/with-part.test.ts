import { expect, test } from "vitest";
import type { Recipe } from "@/components/studio/differences/recipe";
import { withPart } from "@/components/studio/differences/with-part";
import { type Draft, emptyDraft } from "@/components/studio/draft/draft-changes";
import { dials, edits } from "./models";

const recipe: Recipe = {
  model: dials.id,
  prompt: "an otter",
  parameters: { ratio: "3:2", seed: 0 },
  references: ["https://example.com/one.png"],
  count: 2,
};
const now: Draft = {
  ...emptyDraft,
  model: dials.id,
  prompt: "a fox",
  count: 4,
  parametersOf: { [dials.id]: { free: { width: 640, height: 480 }, stylize: 250 } },
};
const references = [{ key: "a", url: "https://example.com/one.png" }];
const taking = { recipe, references, models: [dials, edits] };

test("one part is taken and everything else stays", () => {
  expect(withPart(now, { ...taking, part: "count" })).toEqual({ ...now, count: 2 });
  expect(withPart(now, { ...taking, part: "prompt" })).toEqual({ ...now, prompt: "an otter" });
  expect(withPart(now, { ...taking, part: "references" })).toEqual({ ...now, references });
});

test("what the recipe left to the model is left to it again", () => {
  const taken = withPart(now, { ...taking, part: { setting: "stylize" } });
  expect(taken.parametersOf[dials.id]).toEqual({ free: { width: 640, height: 480 } });
});

test("a ratio takes the place of a custom size", () => {
  const taken = withPart(now, { ...taking, part: { setting: "ratio" } });
  expect(taken.parametersOf[dials.id]).toEqual({ stylize: 250, ratio: "3:2" });
});

test("a seed is kept, also when it is zero", () => {
  const taken = withPart(now, { ...taking, part: { setting: "seed" } });
  expect(taken.parametersOf[dials.id]?.seed).toBe(0);
  expect(taken.keepSeedOf[dials.id]).toBe(true);
});

test("a setting goes to the model that it belongs to", () => {
  const taken = withPart({ ...now, model: edits.id }, { ...taking, part: { setting: "ratio" } });
  expect(taken.model).toBe(dials.id);
  expect(taken.parametersOf[edits.id]).toBeUndefined();
});
