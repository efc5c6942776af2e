"use client";

import { useId } from "react";
import { texts } from "@/lib/language/texts";
import { composerNote } from "./composer-note";
import { draft, useCurrentModel, useDraft } from "./draft";
import { offerPastedLink } from "./pasted-link";

const words = texts.composer;

/** From this part of the limit on, the length is shown. */
const COUNTER_FROM = 0.8;

export function ComposerPrompt() {
  const id = useId();
  const prompt = useDraft((draft) => draft.prompt);
  const hasReferences = useDraft((draft) => draft.references.length > 0);
  const { prompt: limits } = useCurrentModel();
  const { maximum } = limits;
  const counted = maximum !== undefined && prompt.length >= maximum * COUNTER_FROM;
  return (
    <div className="relative min-w-0 flex-1">
      <label htmlFor={id} className="spoken">
        {words.prompt}
      </label>
      <textarea
        id={id}
        data-prompt
        rows={2}
        value={prompt}
        aria-describedby={counted ? `${id}-length` : undefined}
        aria-invalid={maximum !== undefined && prompt.length > maximum}
        placeholder={hasReferences ? words.promptEmptyWithReferences : words.promptEmpty}
        onChange={(event) => {
          draft.setPrompt(event.currentTarget.value);
          composerNote.set("");
        }}
        onPaste={({ clipboardData }) => offerPastedLink(clipboardData.getData("text/plain"))}
        className="block field-sizing-content max-h-46 min-h-14 [@media(height<50rem)]:min-h-10 w-full resize-none bg-transparent pt-1 text-prompt outline-none pointer-coarse:text-prompt-large max-lg:text-prompt-large"
      />
      {counted && (
        <output
          id={`${id}-length`}
          data-over={prompt.length > maximum}
          className="block text-right text-meta text-text-3 data-[over=true]:text-negative"
        >
          {words.promptLength(prompt.length, maximum)}
        </output>
      )}
    </div>
  );
}
