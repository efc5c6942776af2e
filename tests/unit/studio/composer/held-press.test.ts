import { QueryClient } from "@tanstack/react-query";
import { beforeEach, expect, test } from "vitest";
import { heldFor, holdPress, releasePress } from "@/components/studio/composer/held-press";
import { draft, draftStore } from "@/components/studio/draft/draft";
import { emptyDraft } from "@/components/studio/draft/draft-changes";
import { toasts } from "@/components/ui/toast";

let waitsFor: number;
let resumed: number;

beforeEach(() => {
  releasePress();
  toasts.shown.set([]);
  draftStore.set({ ...emptyDraft, model: "siray/flux" });
  waitsFor = 2;
  resumed = 0;
  holdPress({
    queryClient: new QueryClient(),
    waitsFor: () => waitsFor,
    resume: () => {
      resumed += 1;
    },
  });
});

test("a held press goes out once, when nothing has to be waited for", () => {
  draft.setPrompt("An otter");
  expect([heldFor.get(), resumed]).toEqual([2, 0]);
  waitsFor = 0;
  draft.setPrompt("An otter swims");
  draft.setPrompt("An otter swims away");
  expect([heldFor.get(), resumed]).toEqual([0, 1]);
  expect(toasts.shown.get()).toEqual([]);
});

test.each([
  ["another model", { model: "siray/niji-7" }],
  ["the sandbox", { sandbox: true }],
])("a press is not sent to %s, and that is said", (_, change) => {
  draftStore.set({ ...draft.get(), ...change });
  expect(heldFor.get()).toBe(0);
  expect(toasts.shown.get().map(({ text }) => text)).toEqual([
    "Nothing was sent: a reference was not ready when you moved on.",
  ]);
  waitsFor = 0;
  draft.setPrompt("An otter");
  expect(resumed).toBe(0);
});
