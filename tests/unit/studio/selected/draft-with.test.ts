import { expect, test } from "vitest";
import type { Part } from "@/components/studio/differences/differences";
import type { Recipe } from "@/components/studio/differences/recipe";
import { type Draft, emptyDraft } from "@/components/studio/draft/draft-changes";
import { changesWith, draftWith } from "@/components/studio/selected/draft-with";
import { dials, edits } from "../differences/models";

const recipe: Recipe = {
  model: dials.id,
  prompt: "an otter",
  parameters: { ratio: "3:2", stylize: 250, seed: 0 },
  references: [],
  count: 2,
};
const draft: Draft = { ...emptyDraft, model: dials.id, prompt: "an otter", count: 4 };
const models = [dials, edits];
const bench = { draft, model: dials, models };
const taking = (part: Part) => ({ recipe, part, references: [] });

test("what would change nothing is not offered", () => {
  expect(draftWith(bench, taking("prompt"))).toBeUndefined();
  expect(draftWith(bench, taking("model"))).toBeUndefined();
  expect(draftWith(bench, taking({ setting: "raw" }))).toBeUndefined();
});

test("one part is offered as the draft that has it", () => {
  expect(draftWith(bench, taking("count"))).toEqual({ ...draft, count: 2 });
  const next = draftWith(bench, taking({ setting: "stylize" }));
  expect(next?.parametersOf).toEqual({ [dials.id]: { stylize: 250 } });
});

test("a default of the image is offered where the draft has something else", () => {
  const set = { ...draft, parametersOf: { [dials.id]: { raw: true } } };
  const next = draftWith({ ...bench, draft: set }, taking({ setting: "raw" }));
  expect(next?.parametersOf).toEqual({ [dials.id]: {} });
});

test("a seed of zero is taken and kept", () => {
  const next = draftWith(bench, taking({ setting: "seed" }));
  expect(next?.parametersOf[dials.id]?.seed).toBe(0);
  expect(next?.keepSeedOf[dials.id]).toBe(true);
});

test("another model is offered no setting that it does not have, and keeps being the model", () => {
  const other = { ...bench, draft: { ...draft, model: edits.id }, model: edits };
  expect(draftWith(other, taking({ setting: "stylize" }))).toBeUndefined();
  expect(draftWith(other, taking("count"))).toMatchObject({ model: edits.id, count: 2 });
  expect(draftWith(other, taking("model"))?.model).toBe(dials.id);
});

test("references are offered to a model that takes some", () => {
  const references = [{ key: "a", url: "https://example.com/one.png" }];
  const made = { ...recipe, references: ["https://example.com/one.png"] };
  const part = { recipe: made, part: "references", references } as const;
  expect(draftWith(bench, part)).toBeUndefined();
  const other = { ...bench, draft: { ...draft, model: edits.id }, model: edits };
  expect(draftWith(other, part)?.references).toEqual(references);
});

test("what all of it would change is told before it is taken", () => {
  const all = { ...recipe, references: [], keepSeed: false, parameters: { ratio: "3:2" } };
  const labels = changesWith(bench, all).map(({ label, after }) => `${label} ${after}`);
  expect(labels).toEqual(["Ratio 3:2", "Images 2"]);
});
