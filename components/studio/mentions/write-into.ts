type Writing = { from: number; to: number; words: string };

/** Writes into a field as if it were typed there, so that the browser's own undo knows of it. */
export function writeInto(field: HTMLTextAreaElement, { from, to, words }: Writing): void {
  field.focus();
  field.setSelectionRange(from, to);
  if (document.execCommand("insertText", false, words)) return;
  field.setRangeText(words, from, to, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
