"use client";

import { Plus } from "lucide-react";
import { useId } from "react";
import { useDraft } from "@/components/studio/draft/draft";
import { useStore } from "@/components/ui/browser/store";
import { Popover } from "@/components/ui/popover";
import { composerTexts } from "@/lib/language/texts";
import { referenceParts } from "./brought";
import { focusLink, replacedReference } from "./replaced-reference";

const words = composerTexts;

/** The "+" tile opens the ways in for a reference. */
export function ReferenceAdd() {
  const id = useId();
  const parts = referenceParts.useCode();
  const replaced = useStore(replacedReference, (key) => key);
  const position = useDraft(({ references }) =>
    references.findIndex(({ key }) => key === replaced),
  );
  const add = () => {
    referenceParts.warm();
    replacedReference.set("");
    focusLink(id);
  };
  return (
    <>
      <button
        type="button"
        data-add-reference
        popoverTarget={id}
        onPointerEnter={referenceParts.warm}
        onFocus={referenceParts.warm}
        onClick={add}
        aria-label={words.add}
        data-tooltip={words.add}
        className="flex size-14 items-center justify-center rounded-field bg-surface-3 text-text-3 transition-colors hover:bg-surface-4 hover:text-text max-md:size-16 md:[@media(height<50rem)]:size-10"
      >
        <Plus aria-hidden="true" />
      </button>
      <Popover
        id={id}
        label={position === -1 ? words.add : composerTexts.replaceAt(position + 1)}
        side="above"
        onOpen={(isOpen) => !isOpen && replacedReference.set("")}
        className="min-h-32 w-88"
      >
        {parts !== undefined && <parts.ReferenceWays id={id} />}
      </Popover>
    </>
  );
}
