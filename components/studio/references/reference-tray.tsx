"use client";

import { useEffect } from "react";
import { useCurrentModel, useDraft } from "@/components/studio/draft/draft";
import type { Model } from "@/lib/catalog/model";
import { composerTexts } from "@/lib/language/texts";
import { addPasted, referenceParts } from "./brought";
import { ReferenceAdd } from "./reference-tray-add";

/** Up to three references stand beside the prompt; more take a row of their own. */
const MOST_BESIDE_PROMPT = 3;

export function ReferenceTray() {
  const model = useCurrentModel();
  const references = useDraft((draft) => draft.references);
  const count = references.length;
  const parts = referenceParts.useCode();
  usePastedImages();
  useEffect(() => {
    if (count > 0) referenceParts.warm();
  }, [count]);
  return (
    <div data-row="references" className={count > MOST_BESIDE_PROMPT ? "w-full" : ""}>
      <ol
        aria-label={composerTexts.references(count, mostOf(model))}
        className="flex flex-wrap gap-2"
      >
        {count > 0 &&
          (parts === undefined ? (
            references.map(({ key }) => (
              <li
                key={key}
                className="size-14 rounded-field bg-surface-3 max-md:size-16 md:[@media(height<50rem)]:size-10"
              />
            ))
          ) : (
            <parts.ReferenceTiles />
          ))}
        <li>
          <ReferenceAdd />
        </li>
        {count > 0 && (
          <li className="flex min-w-7 items-center">{parts && <parts.ReferenceKeep />}</li>
        )}
      </ol>
    </div>
  );
}

function mostOf({ references }: Model): number | undefined {
  return references?.form === "single" ? 1 : references?.maximum;
}

/** An image that is pasted anywhere on the page is a reference. */
function usePastedImages(): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || event.clipboardData === null) return;
      if (addPasted(event.clipboardData)) event.preventDefault();
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, []);
}
