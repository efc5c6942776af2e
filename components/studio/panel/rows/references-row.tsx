"use client";

import { useCurrentModel, useDraft, usedReferences } from "@/components/studio/draft/draft";
import { panelTexts } from "@/lib/language/texts";

/** How many images the model is given to work from; they stand beside the prompt. */
export function ReferencesRow() {
  const model = useCurrentModel();
  const count = useDraft((draft) => usedReferences(draft, model).length);
  if (model.references === undefined) return null;
  const words = panelTexts.referencesGiven(count, model.references.required);
  return (
    <p className="flex min-h-7 items-center justify-between gap-3 text-label text-text-2">
      <span className="font-label">{panelTexts.references}</span>
      <span data-none={count === 0} className="text-right data-[none=true]:text-text-3">
        {words}
      </span>
    </p>
  );
}
