import { beforeEach, expect, test } from "vitest";
import { draft, draftOrder, draftStore, firstModel } from "@/components/studio/draft/draft";
import { emptyDraft } from "@/components/studio/draft/draft-changes";
import { draftToStartWith, readDraft } from "@/components/studio/draft/draft-saving";
import { changedSettings } from "@/components/studio/panel/changed-settings";
import type { Model } from "@/lib/catalog/model";

const source = { url: "https://example.com", read: "2026-11-21" };
const common = { help: "", group: "style" } as const;

const dials = {
  id: "one/dials",
  provider: "siray",
  name: "Dials",
  wireId: "dials",
  aliases: [],
  can: ["make"],
  endpoint: "tasks",
  prompt: {},
  images: { perCall: 1 },
  fixed: {},
  source,
  parameters: [
    {
      ...common,
      kind: "size",
      name: "ratio",
      label: "Ratio",
      required: true,
      options: [
        { value: "1:1", label: "1:1", ratio: [1, 1] },
        { value: "3:2", label: "3:2", ratio: [3, 2] },
      ],
    },
    { ...common, kind: "integer", name: "stylize", label: "Stylize", maximum: 1000, default: 100 },
    { ...common, kind: "toggle", name: "raw", label: "Raw" },
    { ...common, kind: "text", name: "without", label: "Leave out", role: "leave-out" },
    {
      ...common,
      kind: "integer",
      name: "seed",
      label: "Seed",
      seed: { draw: [0, 99], random: -1 },
    },
  ],
} satisfies Model;

const edits = {
  ...dials,
  id: "one/edits",
  can: ["edit"],
  references: { name: "images", form: "list", required: true, accepts: ["link"] },
  parameters: [],
} satisfies Model;

beforeEach(() => draftStore.set({ ...emptyDraft, model: dials.id }));

test("settings of a model stand as they were after a visit to another model", () => {
  draft.setParameter("stylize", 250);
  draft.setModel(edits.id);
  draft.setParameter("steps", 12);
  draft.setModel(dials.id);
  expect(draft.get().parametersOf).toEqual({
    [dials.id]: { stylize: 250 },
    [edits.id]: { steps: 12 },
  });
});

test("a setting that is taken back is absent, not undefined", () => {
  draft.setParameter("stylize", 250);
  draft.setParameter("stylize", undefined);
  expect(Object.keys(draft.get().parametersOf[dials.id] ?? {})).toEqual([]);
});

test("what was not set is not sent, but a demanded choice is", () => {
  expect(draftOrder(draft.get(), dials).parameters).toEqual({ ratio: "1:1" });
});

test("a kept seed of 0 is sent", () => {
  draft.setParameter("seed", 0);
  draft.setKeepSeed(true);
  expect(draftOrder(draft.get(), dials).parameters).toEqual({ ratio: "1:1", seed: 0 });
});

test("a remembered seed behind an open lock is not sent", () => {
  draft.setParameter("seed", 7);
  draft.setKeepSeed(false);
  expect(draftOrder(draft.get(), dials).parameters).toEqual({ ratio: "1:1" });
});

test("references are parked for a model that takes none and live for one that does", () => {
  draft.addReference({ key: "a", url: "https://example.com/a.png" });
  expect(draftOrder(draft.get(), dials).references).toBe(0);
  expect(draftOrder(draft.get(), edits).references).toBe(1);
});

test("a reference moves by one place and stays at the ends", () => {
  for (const key of ["a", "b", "c"]) draft.addReference({ key, url: `https://example.com/${key}` });
  draft.moveReference("c", -1);
  draft.moveReference("a", -1);
  expect(draft.get().references.map(({ key }) => key)).toEqual(["a", "c", "b"]);
});

test("changed settings are those that differ from what the model does by itself", () => {
  draft.setParameter("stylize", 100);
  draft.setParameter("raw", false);
  draft.setParameter("ratio", "1:1");
  draft.setParameter("without", "fog");
  draft.setParameter("seed", 7);
  expect(changedSettings(draft.get(), dials)).toEqual([]);
  draft.setParameter("stylize", 0);
  draft.setKeepSeed(true);
  expect(changedSettings(draft.get(), dials)).toEqual(["Stylize", "Seed"]);
});

test("Reset all takes back this model's settings and leaves prompt, count and other models alone", () => {
  draft.setModel(edits.id);
  draft.setParameter("steps", 12);
  draft.setModel(dials.id);
  draft.setPrompt("An otter");
  draft.setCount(4);
  draft.setParameter("stylize", 250);
  draft.resetParameters();
  expect(draft.get()).toEqual({
    ...emptyDraft,
    model: dials.id,
    prompt: "An otter",
    count: 4,
    parametersOf: { [dials.id]: {}, [edits.id]: { steps: 12 } },
    keepSeedOf: { [dials.id]: false },
  });
});

test("settings taken over replace those of their model, and a seed stays locked only when asked", () => {
  const taken = {
    model: dials.id,
    prompt: "Fog",
    parameters: { seed: 5 },
    references: [],
    count: 2,
  };
  draft.takeSettings(taken);
  expect(draftOrder(draft.get(), dials).parameters).toEqual({ ratio: "1:1" });
  draft.takeSettings({ ...taken, keepSeed: true });
  expect(draftOrder(draft.get(), dials)).toEqual({
    prompt: "Fog",
    parameters: { ratio: "1:1", seed: 5 },
    references: 0,
    count: 2,
  });
});

test("a saved draft comes back, and anything else counts as none", () => {
  const saved = { ...emptyDraft, model: dials.id, prompt: "Fog", keepSeedOf: { [dials.id]: true } };
  expect(readDraft(JSON.stringify(saved))).toEqual(saved);
  for (const text of [null, "", "{", "[]1", '"text"', '{"prompt":7}', '{"references":{}}']) {
    expect(readDraft(text)).toBeUndefined();
  }
});

test("a first visit starts with a model that makes images and has a key", () => {
  const offered = { imagesPerCall: 1, ready: false };
  const small = { ...dials, id: "one/small", parameters: [], ...offered };
  const models = [{ ...edits, ...offered }, small, { ...dials, ...offered }];
  expect(firstModel(models)?.id).toBe(dials.id);
  expect(firstModel([...models, { ...small, id: "one/keyed", ready: true }])?.id).toBe("one/keyed");
});

test("a page that follows another starts with the draft in memory and the file on its way", () => {
  const inMemory = { ...emptyDraft, references: [{ key: "a", file: "kite.png" }] };
  expect(draftToStartWith(inMemory, JSON.stringify(inMemory))).toBe(inMemory);
});

test("a page that is loaded anew starts with the draft that was saved", () => {
  const saved = { ...emptyDraft, prompt: "Two foxes" };
  expect(draftToStartWith(emptyDraft, JSON.stringify(saved))).toEqual(saved);
});
