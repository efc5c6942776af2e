import { type Draft, draft, draftStore, takeIntoDraft } from "@/components/studio/draft/draft";
import { withoutTaken } from "@/components/studio/draft/draft-undo";
import { type ShownToast, showToast, toasts } from "@/components/ui/toast";
import { mentionsTexts } from "@/lib/language/texts";
import { calledReader } from "./called-reader";
import { positionsAfter, positionsBefore } from "./positions";

/** Changes the tray, and the prompt with it: every mention keeps its image. */
export function inNewOrder(change: () => void): void {
  const before = draft.get();
  change();
  const now = draft.get();
  const next = positionsAfter(keysOf(before), keysOf(now));
  const prompt = rewrite(now.prompt, next);
  if (prompt !== now.prompt) draft.setPrompt(prompt);
}

let last: { before: Draft; taken: Draft; toast: ShownToast | undefined } | undefined;

/** Offers one way back for tiles and words. Moves in a row are one step. */
export function offerOrderBack(from: Draft, said: string = mentionsTexts.follows): void {
  const taken = draft.get();
  const shown = toasts.shown.get();
  const isNext =
    said === mentionsTexts.follows &&
    last?.toast?.text === said &&
    shown.includes(last.toast) &&
    last.taken.references === from.references &&
    last.taken.prompt === from.prompt;
  const before = isNext && last !== undefined ? last.before : from;
  if (isNext && last?.toast !== undefined) toasts.replace(last.toast);
  showToast({
    text: said,
    undo: () =>
      takeIntoDraft(() => draftStore.set(inOldOrder({ now: draft.get(), before, taken }))),
  });
  last = { before, taken, toast: toasts.shown.get().at(-1) };
}

type Times = { now: Draft; before: Draft; taken: Draft };

/** The tiles as they were, and the words with them; what was written since then follows. */
export function inOldOrder({ now, before, taken }: Times): Draft {
  const old = withoutTaken({ now, before, taken });
  const isAsBefore = keysOf(before).every((key, index) => keysOf(old)[index] === key);
  if (now.prompt === taken.prompt && isAsBefore) return { ...old, prompt: before.prompt };
  const back = positionsBefore(keysOf(old), keysOf(now));
  return { ...old, prompt: rewrite(now.prompt, back) };
}

/** The order as it was before some moves; what came or went between them is no part of it. */
export function withoutMoves(before: Draft): Draft {
  const now = draft.get();
  const stays = before.references.filter(({ key }) => keysOf(now).includes(key));
  const moved = now.references.filter(({ key }) => keysOf(before).includes(key));
  return inOldOrder({
    now,
    before: { ...before, references: stays },
    taken: { ...now, references: moved },
  });
}

function keysOf({ references }: Draft): string[] {
  return references.map(({ key }) => key);
}

function rewrite(prompt: string, next: (position: number) => number): string {
  return calledReader.get()?.rewrite(prompt, next) ?? prompt;
}
