import { afterEach, beforeEach, expect, test } from "vitest";
import { draft, draftStore } from "@/components/studio/draft/draft";
import { type Draft, emptyDraft } from "@/components/studio/draft/draft-changes";
import { fillForm } from "@/components/studio/import/fill-form";
import type { Filling } from "@/components/studio/import/pasted";
import { toasts } from "@/components/ui/toast";

const bench: Draft = {
  ...emptyDraft,
  model: "one",
  prompt: "what was there",
  count: 4,
  references: [{ key: "r", url: "https://example.com/a.png" }],
  parametersOf: { one: { chaos: 9, stylize: 1 }, two: { size: "large" } },
  keepSeedOf: { one: true },
};

const whole: Filling = {
  model: "one",
  prompt: "new",
  isWhole: true,
  parameters: { stylize: 250 },
  references: ["https://example.com/b.png", "https://example.com/c.png"],
  count: 2,
  keepSeed: false,
};

beforeEach(() => draftStore.set(bench));
// Their clock asks the page whether anybody points at one, and there is no page here.
afterEach(() => {
  for (const { id } of toasts.shown.get()) toasts.hide(id);
});

test("a whole request takes the place of settings, references, prompt and count", () => {
  fillForm(whole);
  const { references, ...others } = draft.get();
  expect(others).toStrictEqual({
    model: "one",
    prompt: "new",
    count: 2,
    parametersOf: { one: { stylize: 250 }, two: { size: "large" } },
    keepSeedOf: { one: false },
  });
  expect(references.map((each) => "url" in each && each.url)).toStrictEqual(whole.references);
});

test("a prompt with flags is laid over what is set, and keeps the references and the count", () => {
  const { count: _, ...flags } = whole;
  fillForm({ ...flags, isWhole: false, references: [] });
  expect(draft.get()).toStrictEqual({
    ...bench,
    prompt: "new",
    parametersOf: { one: { chaos: 9, stylize: 250 }, two: { size: "large" } },
  });
});

test("a whole request that names no reference leaves none, and one undo brings them back", () => {
  const undo = fillForm({ ...whole, references: [] });
  expect(draft.get().references).toStrictEqual([]);
  undo();
  expect(draft.get().references).toStrictEqual(bench.references);
});

test("what the text does not say about the prompt leaves the prompt", () => {
  const { prompt: _, ...rest } = whole;
  fillForm(rest);
  expect(draft.get().prompt).toBe("what was there");
});

test("one undo brings everything back", () => {
  const undo = fillForm({ ...whole, model: "two" });
  undo();
  expect(draft.get()).toMatchObject(bench);
});

test("what is written after the form was filled survives the undo", () => {
  const undo = fillForm(whole);
  draft.setPrompt("newer");
  undo();
  expect(draft.get()).toMatchObject({ ...bench, prompt: "newer" });
});
