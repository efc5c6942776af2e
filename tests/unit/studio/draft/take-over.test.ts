import { beforeEach, expect, test } from "vitest";
import { beginWith } from "@/components/studio/draft/begin-with";
import { draft, draftStore } from "@/components/studio/draft/draft";
import { emptyDraft } from "@/components/studio/draft/draft-changes";
import { takeSettings } from "@/components/studio/draft/take-over";
import { toasts } from "@/components/ui/toast";
import type { Generation, Run } from "@/lib/contract/run";

const generation: Generation = {
  id: "g",
  runId: "r",
  position: 0,
  model: "siraya/dreamomni2",
  wireModel: "dreamomni2",
  provider: "siraya",
  parameters: {},
  references: [{ url: "https://example.com/sent.png" }],
  state: "failed",
  sandbox: true,
  createdAt: "2026-11-21T12:00:00.000Z",
  expected: 2,
  images: [],
};
const run: Run = {
  id: "r",
  createdAt: "2026-11-21T12:00:00.000Z",
  prompt: "An otter",
  model: "siraya/dreamomni2",
  state: "failed",
  revision: 1,
  generations: [generation],
};
const written = {
  ...emptyDraft,
  model: "siray/niji-7",
  prompt: "Words of an hour",
  count: 3,
  references: [{ key: "own", url: "https://example.com/own.png" }],
};

beforeEach(() => {
  draftStore.set(written);
  toasts.shown.set([]);
});

test("settings that are taken over are told of, and what was written before comes back", () => {
  takeSettings({ run, generation, models: [] });
  expect(draft.get()).toMatchObject({ prompt: "An otter", count: 2 });
  expect(toasts.shown.get().map(({ text }) => text)).toEqual(["Settings taken over"]);
  toasts.undoLast();
  expect(draft.get()).toMatchObject({
    model: written.model,
    prompt: written.prompt,
    count: written.count,
    references: written.references,
  });
});

test("a starter gives back what was written before it", () => {
  beginWith(() => draft.setPrompt("A lighthouse"));
  expect(draft.get().prompt).toBe("A lighthouse");
  toasts.undoLast();
  expect(draft.get().prompt).toBe("Words of an hour");
});

test("a starter on an empty bench has nothing to give back", () => {
  draftStore.set(emptyDraft);
  beginWith(() => draft.setPrompt("A lighthouse"));
  expect(toasts.shown.get()).toEqual([]);
});
