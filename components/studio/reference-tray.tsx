"use client";

import { texts } from "@/lib/language/texts";
import { useCurrentModel, useDraft } from "./draft";
import { useParked } from "./parked-references";
import { ReferenceAdd } from "./reference-tray-add";
import { ReferenceTile } from "./reference-tray-tile";
import { usedReferences } from "./run-request";

/** Up to three references stand beside the prompt; more take a row of their own. */
const MOST_BESIDE_PROMPT = 3;

export function ReferenceTray() {
  const draft = useDraft();
  const model = useCurrentModel();
  const { references } = draft;
  const parked = useParked(model.id);
  // Until a person has agreed, tiles of a model that takes none stay as they are.
  const offered = model.references === undefined && !parked;
  const used = offered ? references.length : usedReferences(draft, model).length;
  return (
    <div data-row="references" className={references.length > MOST_BESIDE_PROMPT ? "w-full" : ""}>
      <ol
        aria-label={texts.composer.references(references.length)}
        className="flex flex-wrap gap-2"
      >
        {references.map((reference, index) => (
          <li key={reference.key}>
            <ReferenceTile
              reference={reference}
              position={index + 1}
              of={references.length}
              parked={index >= used}
            />
          </li>
        ))}
        <li>
          <ReferenceAdd />
        </li>
      </ol>
    </div>
  );
}
