import { draft, takeIntoDraft } from "@/components/studio/draft/draft";
import type { Draft, Taken } from "@/components/studio/draft/draft-changes";
import { draftReference } from "@/components/studio/draft/take-over";
import { showToast } from "@/components/ui/toast";
import { importingTexts } from "@/lib/language/texts";
import type { Filling } from "./pasted";

/** Puts what was read into the form, as one step; returns the way back. */
export function fillForm(filling: Filling): () => void {
  return inOneStep(() => draft.takeSettings(takenFrom(filling, draft.get())));
}

/** Changes the draft and offers the way back, which a toast says; what is changed afterwards stays. */
export function inOneStep(change: () => void): () => void {
  const undo = takeIntoDraft(change);
  showToast({ text: importingTexts.filled, undo });
  return undo;
}

/** What the text does not name stays on the bench, unless it is a whole request. */
export function takenFrom(filling: Filling, before: Draft): Taken {
  const { model, isWhole, references, keepSeed } = filling;
  const stay = references.length === 0 && !isWhole;
  const standing = isWhole ? {} : before.parametersOf[model];
  return {
    model,
    prompt: filling.prompt ?? before.prompt,
    parameters: { ...standing, ...filling.parameters },
    references: stay
      ? before.references
      : references.map((each) => draftReference(typeof each === "string" ? { url: each } : each)),
    count: filling.count ?? before.count,
    keepSeed: keepSeed || (!isWhole && before.keepSeedOf[model] === true),
  };
}
