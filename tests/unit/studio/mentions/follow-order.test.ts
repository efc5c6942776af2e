import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { draft, draftStore } from "@/components/studio/draft/draft";
import { emptyDraft } from "@/components/studio/draft/draft-changes";
import { calledReader } from "@/components/studio/mentions/called-reader";
import { inNewOrder, offerOrderBack } from "@/components/studio/mentions/follow-order";
import { reader } from "@/components/studio/mentions/reader";
import { toasts } from "@/components/ui/toast";

const PROMPT = "Give the first image the style of image 2 and the light of @3";

// Their clock asks the page whether anybody points at one, and there is no page here.
afterEach(() => {
  for (const { id } of toasts.shown.get()) toasts.hide(id);
});

beforeEach(() => {
  calledReader.set(reader);
  const references = ["a", "b", "c"].map((key) => ({ key, url: `https://example.com/${key}` }));
  draftStore.set({ ...emptyDraft, prompt: PROMPT, references });
});

function keys(): string {
  return draft
    .get()
    .references.map(({ key }) => key)
    .join("");
}

function move(key: string, by: -1 | 1): void {
  const before = draft.get();
  inNewOrder(() => draft.moveReference(key, by));
  offerOrderBack(before);
}

function remove(key: string): void {
  const before = draft.get();
  inNewOrder(() => draft.removeReference(key));
  offerOrderBack(before, "removed");
}

function undo(): void {
  const last = toasts.shown.get().at(-1);
  if (last !== undefined) toasts.undo(last);
}

describe("the prompt and the order of the tiles", () => {
  it("follows a tile that moves, and one undo restores both", () => {
    move("b", -1);
    expect(keys()).toBe("bac");
    expect(draft.get().prompt).toBe(
      "Give the second image the style of image 1 and the light of @3",
    );
    undo();
    expect([keys(), draft.get().prompt]).toEqual(["abc", PROMPT]);
  });

  it("takes moves in a row back at once", () => {
    move("c", -1);
    move("c", -1);
    expect(toasts.shown.get().map(({ text }) => text)).toEqual(["Prompt follows the new order"]);
    undo();
    expect([keys(), draft.get().prompt]).toEqual(["abc", PROMPT]);
  });

  it("takes only the last move back where something was written in between", () => {
    move("c", -1);
    draft.setPrompt(`${draft.get().prompt}.`);
    const between = draft.get().prompt;
    move("c", -1);
    undo();
    expect([keys(), draft.get().prompt]).toEqual(["acb", between]);
  });

  it("renumbers what comes after a tile that is removed; its own words point at nothing", () => {
    remove("b");
    expect(draft.get().prompt).toBe(
      "Give the first image the style of image 3 and the light of @2",
    );
    undo();
    expect([keys(), draft.get().prompt]).toEqual(["abc", PROMPT]);
  });

  it("keeps what was written since, and lets it follow the tiles back", () => {
    remove("a");
    expect(draft.get().prompt).toBe(
      "Give the third image the style of image 1 and the light of @2",
    );
    draft.setPrompt(`${draft.get().prompt}, and the sky of image 2`);
    undo();
    expect([keys(), draft.get().prompt]).toEqual(["abc", `${PROMPT}, and the sky of image 3`]);
  });

  it("keeps a tile that was added since", () => {
    remove("b");
    draft.addReference({ key: "d", url: "https://example.com/d" });
    undo();
    expect([keys(), draft.get().prompt]).toEqual(["abcd", PROMPT]);
  });

  it("leaves tiles and words alone that were moved again since", () => {
    move("b", -1);
    inNewOrder(() => draft.putReferenceAt("c", "b"));
    const { prompt } = draft.get();
    undo();
    expect([keys(), draft.get().prompt]).toEqual(["cba", prompt]);
  });
});
