import { afterEach, beforeEach, expect, it } from "vitest";
import { draft, draftStore } from "@/components/studio/draft/draft";
import { emptyDraft } from "@/components/studio/draft/draft-changes";
import { calledReader } from "@/components/studio/mentions/called-reader";
import { reader } from "@/components/studio/mentions/reader";
import {
  moveTile,
  putAllBack,
  putTileAt,
} from "@/components/studio/references/reference-tray-order";
import { toasts } from "@/components/ui/toast";

const IMAGE = "0192f0c4-0000-7000-8000-000000000001";
const file = { key: "f", file: "boat.png" };
const uploaded = { key: "f", image: IMAGE, preview: `/api/images/${IMAGE}/thumbnail` };

// Their clock asks the page whether anybody points at one, and there is no page here.
afterEach(() => {
  for (const { id } of toasts.shown.get()) toasts.hide(id);
});

beforeEach(() => {
  calledReader.set(reader);
  const links = ["a", "b"].map((key) => ({ key, url: `https://example.com/${key}` }));
  draftStore.set({ ...emptyDraft, prompt: "A boat", references: [...links, file] });
});

function keys(): string {
  return draft
    .get()
    .references.map(({ key }) => key)
    .join("");
}

it("a move that is taken back leaves what was added since, and an image that was a file then", () => {
  moveTile("b", -1);
  draft.replaceReference(uploaded);
  draft.addReference({ key: "new", url: "https://example.com/new" });
  expect(keys()).toBe("bafnew");
  toasts.undoLast();
  expect(keys()).toBe("abfnew");
  expect(draft.get().references[2]).toStrictEqual(uploaded);
});

it("a move that is taken back does not bring back what was removed since", () => {
  moveTile("b", -1);
  draft.removeReference("a");
  toasts.undoLast();
  expect(keys()).toBe("bf");
});

it("a drag that comes to nothing leaves what came and went while it lasted", () => {
  const before = { ...draft.get(), prompt: "A boat like image 2" };
  draftStore.set(before);
  putTileAt("b", "a");
  expect(draft.get().prompt).toBe("A boat like image 1");
  draft.replaceReference(uploaded);
  draft.addReference({ key: "new", url: "https://example.com/new" });
  putAllBack(before);
  expect(keys()).toBe("abfnew");
  expect(draft.get().references[2]).toStrictEqual(uploaded);
  expect(draft.get().prompt).toBe("A boat like image 2");
});
