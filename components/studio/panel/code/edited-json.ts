import { draft, draftStore, takeIntoDraft } from "@/components/studio/draft/draft";
import { createStore } from "@/components/ui/browser/store";
import { showToast } from "@/components/ui/toast";
import type { OfferedModel } from "@/lib/contract/provider";
import { codeTexts } from "@/lib/language/texts";
import { orderText } from "./order-text";
import { readOrder } from "./read-order";

type Edited = {
  text: string;
  /** What the form read as once the text had gone in; when it reads otherwise, the text is old. */
  of: string;
};

/** The JSON as a person left it; it outlives a look at the other views. */
export const editedJson = createStore<Edited | undefined>(undefined);

/** What the JSON shows: as it was written while it still says what the form says. */
export function shownJson(edited: Edited | undefined, current: string): string {
  return edited?.of === current ? edited.text : current;
}

/** Takes the text into the form, as far as the form can hold it. */
export function writeJson(
  text: string,
  bench: { models: readonly OfferedModel[]; model: OfferedModel },
): void {
  const { models, model } = bench;
  const { draft: next } = readOrder(text, { models, model, draft: draft.get() });
  if (next !== undefined) draftStore.set(next);
  const read = models.find(({ id }) => id === draft.get().model) ?? model;
  editedJson.set({ text, of: orderText(draft.get(), read) });
}

/** Everything that is written from here until the end is one step, which can be taken back. */
export function beginJson(): () => void {
  const before = draft.get();
  return () => {
    const taken = draft.get();
    if (JSON.stringify(taken) === JSON.stringify(before)) return;
    draftStore.set(before);
    // The same way as whatever else is taken over: it can be taken back, and done again.
    showToast({ text: codeTexts.undone, undo: takeIntoDraft(() => draftStore.set(taken)) });
  };
}
