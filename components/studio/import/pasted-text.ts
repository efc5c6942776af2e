import type { ClipboardEvent } from "react";
import { visiblePrompt } from "@/components/studio/composer/prompt-focus";
import { draft } from "@/components/studio/draft/draft";
import { offerPastedLink } from "@/components/studio/references/pasted-link";
import { createStore } from "@/components/ui/browser/store";
import { mayFillForm } from "./marks";

export type PastedText = { text: string; field: HTMLTextAreaElement };

/** A text that was pasted into the prompt and may be more than text; it is not inserted yet. */
export const pastedText = createStore<PastedText | undefined>(undefined);

/** Takes a paste that a form may be made of. Any other paste inserts its text, as ever. */
export function takePaste(event: ClipboardEvent<HTMLTextAreaElement>): boolean {
  const text = event.clipboardData.getData("text/plain");
  if (!mayFillForm(text)) return false;
  event.preventDefault();
  offerPasted({ text, field: event.currentTarget });
  return true;
}

/** Offers a text; one that still waits for an answer becomes text first. */
export function offerPasted(pasted: PastedText): void {
  const waiting = pastedText.get();
  if (waiting !== undefined) keepAsText(waiting);
  pastedText.set(pasted);
}

/** Inserts the text where it was pasted, once. */
export function keepAsText(pasted: PastedText): void {
  if (pastedText.get() !== pasted) return;
  pastedText.set(undefined);
  const { text } = pasted;
  const field = fieldNow(pasted);
  if (field === undefined) {
    draft.setPrompt(`${draft.get().prompt}${text}`);
    return;
  }
  field.focus();
  // The only way in that the browser's own undo knows of.
  const isInserted = document.execCommand("insertText", false, text);
  if (!isInserted) {
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  offerPastedLink(text);
}

/** The text was used up; the caret goes back to where it was. */
export function leavePasted(pasted: PastedText): void {
  pastedText.set(undefined);
  fieldNow(pasted)?.focus();
}

/** A phone's sheet may have gone since, and its field with it. */
function fieldNow({ field }: PastedText): HTMLTextAreaElement | undefined {
  return field.isConnected && field.checkVisibility() ? field : visiblePrompt();
}
