import { afterEach, beforeEach, expect, test } from "vitest";
import { draft, draftStore } from "@/components/studio/draft/draft";
import { emptyDraft } from "@/components/studio/draft/draft-changes";
import { lastLedger } from "@/components/studio/picker/last-ledger";
import { switchModel } from "@/components/studio/picker/switch-model";
import { takeAlong } from "@/components/studio/picker/take-along";
import { toasts } from "@/components/ui/toast";
import type { OfferedModel } from "@/lib/contract/provider";
import { models as catalog } from "@/lib/providers/all";

const niji = model("siray/niji-7");
const flux = model("siraya/flux-1-srpo");

function model(id: string): OfferedModel {
  const found = catalog.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return { ...found, references: undefined, imagesPerCall: found.images.perCall, ready: true };
}

const start = {
  ...emptyDraft,
  model: niji.id,
  prompt: "An otter",
  parametersOf: { [niji.id]: { aspect_ratio: "3:2", stylize: 250 } },
  keepSeedOf: {},
};

beforeEach(() => {
  draftStore.set(start);
  toasts.shown.set([]);
  lastLedger.set(undefined);
});
// The ledger folds by itself with the next change; nothing shall be left to wait for.
afterEach(() => draftStore.set(emptyDraft));

const labels = () => ({
  kept: lastLedger.get()?.ledger.kept.map(({ label }) => label),
  parked: lastLedger.get()?.ledger.parked.map(({ label }) => label),
});

test("leaving the sandbox with the model is one step: its undo comes back into the sandbox", () => {
  draftStore.set({ ...start, sandbox: true });
  switchModel({ from: niji, to: flux, sandbox: false });
  expect(draft.get()).toMatchObject({ model: flux.id });
  expect(draft.get().sandbox).toBeUndefined();
  expect(lastLedger.get()?.isOpen).toBe(true);
  toasts.undoLast();
  expect(draft.get()).toMatchObject({ model: niji.id, sandbox: true });
});

test("the sandbox alone is a step too", () => {
  switchModel({ from: niji, to: niji, sandbox: true });
  expect(draft.get().sandbox).toBe(true);
  toasts.undoLast();
  expect(draft.get().sandbox).toBeUndefined();
});

test("one setting of another model brings the model openly, with what was set and one way back", async () => {
  takeAlong({
    put: (now) => ({
      ...now,
      model: flux.id,
      parametersOf: {
        ...now.parametersOf,
        [flux.id]: { ...now.parametersOf[flux.id], seed: 0 },
      },
    }),
    text: "Seed of the next image is 0 again",
    models: [niji, flux],
  });
  await expect.poll(() => draft.get().model).toBe(flux.id);
  expect(draft.get().parametersOf[flux.id]?.seed).toBe(0);
  expect(Object.keys(draft.get().parametersOf[flux.id] ?? {}).length).toBeGreaterThan(1);
  expect(lastLedger.get()).toMatchObject({ from: niji, to: flux, isOpen: true });
  expect(toasts.shown.get().map(({ text }) => text)).toEqual(["Seed of the next image is 0 again"]);
  toasts.undoLast();
  expect(draft.get()).toMatchObject(start);
  expect(draft.get().parametersOf[flux.id]).toEqual({});
  expect(lastLedger.get()).toBeUndefined();
});

test("whole settings of another model take none along, and the ledger says so", async () => {
  const whole = { seed: 7 };
  takeAlong({
    put: (now) => ({
      ...now,
      model: flux.id,
      parametersOf: { ...now.parametersOf, [flux.id]: whole },
    }),
    isWhole: true,
    text: "“Soft” taken over",
    models: [niji, flux],
  });
  await expect.poll(() => draft.get().model).toBe(flux.id);
  expect(draft.get().parametersOf).toEqual({ ...start.parametersOf, [flux.id]: whole });
  expect(labels().parked).toHaveLength(2);
  expect(labels().kept).toHaveLength(2);
});

test("what belongs to the model in use changes nothing else", () => {
  takeAlong({
    put: (now) => ({ ...now, count: 3 }),
    text: "Images taken over",
    models: [niji, flux],
  });
  expect(draft.get()).toEqual({ ...start, count: 3 });
  expect(lastLedger.get()).toBeUndefined();
});
