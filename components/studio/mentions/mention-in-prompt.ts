import { focusPrompt } from "@/components/studio/composer/prompt-focus";
import { draft } from "@/components/studio/draft/draft";
import { calledReader } from "./called-reader";
import { writeInto } from "./write-into";

/** Where writing stopped when the prompt lost the focus. */
let left: { prompt: string; caret: number } | undefined;

export function leaveCaret(caret: number): void {
  left = { prompt: draft.get().prompt, caret };
}

/** Writes the words for an image where the caret was left, else at the end. */
export function mentionInPrompt(position: number): void {
  const text = draft.get().prompt;
  const at = left?.prompt === text ? left.caret : text.length;
  focusPrompt();
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement) || field.dataset.prompt === undefined) return;
  const words = calledReader.get()?.write(position, { text, from: at, to: at });
  if (words !== undefined) writeInto(field, { from: at, to: at, words });
}
