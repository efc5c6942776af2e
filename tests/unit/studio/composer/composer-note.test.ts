import { beforeEach, expect, it } from "vitest";
import { composerNote } from "@/components/studio/composer/composer-note";
import { draft, draftStore } from "@/components/studio/draft/draft";
import { emptyDraft } from "@/components/studio/draft/draft-changes";

beforeEach(() => draftStore.set(emptyDraft));

it("a note under the prompt goes with any change of the draft", () => {
  composerNote.set("Add an image first");
  draft.addReference({ key: "a", url: "https://example.com/a.png" });
  expect(composerNote.get()).toBe("");
});
