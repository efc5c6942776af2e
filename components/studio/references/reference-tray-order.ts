import {
  type Draft,
  type DraftReference,
  draft,
  draftStore,
  takeIntoDraft,
} from "@/components/studio/draft/draft";
import {
  inNewOrder,
  inOldOrder,
  offerOrderBack,
  withoutMoves,
} from "@/components/studio/mentions/follow-order";
import { announce } from "@/components/ui/browser/live-region";
import { showToast, toasts } from "@/components/ui/toast";
import { composerTexts, mentionsTexts, referencesTexts } from "@/lib/language/texts";
import { removeReference, replaceReference, replaceWithFile } from "./reference-uploads";

/** Moves a tile to another's place; the prompt follows at once, also while it is dragged. */
export function putTileAt(key: string, place: string): void {
  inNewOrder(() => draft.putReferenceAt(key, place));
}

export function moveTile(key: string, by: -1 | 1): void {
  const before = draft.get();
  inNewOrder(() => draft.moveReference(key, by));
  offerBack(before);
}

export function makeTileFirst(key: string): void {
  const before = draft.get();
  const [first] = before.references;
  if (first === undefined) return;
  putTileAt(key, first.key);
  offerBack(before);
}

/** Tiles and words as they stood before a drag that came to nothing. */
export function putAllBack(before: Draft): void {
  const { references, prompt } = withoutMoves(before);
  draft.setReferences(references);
  draft.setPrompt(prompt);
}

/** Says that the prompt has followed the tiles, where it had to. */
export function offerBack(before: Draft): void {
  if (draft.get().prompt !== before.prompt) {
    offerOrderBack(before);
    return;
  }
  if (keysOf(draft.get()).join() === keysOf(before).join()) return;
  const taken = draft.get();
  // Nothing has to be said, but a key can still take it back.
  const undo = () =>
    takeIntoDraft(() => draftStore.set(inOldOrder({ now: draft.get(), before, taken })));
  toasts.steps.add({ text: mentionsTexts.reordered, undo });
}

/** A file that is on its way is only stopped: there is nothing to come back. */
export function removeTile(key: string): void {
  const before = draft.get();
  const { references } = before;
  const position = references.findIndex((each) => each.key === key) + 1;
  const isFile = references.some((each) => each.key === key && "file" in each);
  inNewOrder(() => removeReference(key));
  const left = references.length - 1;
  if (!isFile) offerOrderBack(before, mentionsTexts.removed(position));
  else announce(position > left ? composerTexts.removed(left) : mentionsTexts.nowAt(position));
}

/** A run goes out without these. The prompt follows, and one undo brings words and tiles back. */
export function leaveOut(out: readonly DraftReference[]): void {
  const before = draft.get();
  const positions = before.references.flatMap((each, index) =>
    out.includes(each) ? [index + 1] : [],
  );
  inNewOrder(() => draft.setReferences(before.references.filter((each) => !out.includes(each))));
  offerOrderBack(before, referencesTexts.sentWithout(positions));
}

/** They went with a run and were meant for it alone. */
export function clearSent(sent: readonly DraftReference[]): void {
  if (sent.length === 0) return;
  const { references } = draft.get();
  const undo = takeIntoDraft(() =>
    draft.setReferences(references.filter((each) => !sent.includes(each))),
  );
  showToast({ text: referencesTexts.cleared, undo });
}

/** Another stands in its place; the words that point there point at the new one. */
export function replaceTile(key: string, by: File | DraftReference): void {
  const position = draft.get().references.findIndex((each) => each.key === key) + 1;
  if (position === 0) return;
  const undo = takeIntoDraft(() => {
    if (by instanceof File) replaceWithFile(key, by);
    else replaceReference(key, by);
  });
  showToast({ text: mentionsTexts.replaced(position), undo });
}

function keysOf({ references }: Draft): string[] {
  return references.map(({ key }) => key);
}
