"use client";

import { type DragEvent, useEffect } from "react";
import { texts } from "@/lib/language/texts";
import { draft, useCurrentModel } from "./draft";
import { announce } from "./live-region";
import { useParked } from "./parked-references";
import { ReferenceAdd } from "./reference-tray-add";
import { ReferenceTile } from "./reference-tray-tile";
import { addPasted, TILE_TYPE } from "./reference-ways-in";
import { type SeenReference, useSeenReferences } from "./seen-references";

/** Up to three references stand beside the prompt; more take a row of their own. */
const MOST_BESIDE_PROMPT = 3;

export function ReferenceTray() {
  const model = useCurrentModel();
  const references = useSeenReferences();
  const parked = useParked(model.id);
  // Until a person has agreed, tiles of a model that takes none stay as they are.
  const offered = model.references === undefined && !parked;
  usePastedImages();
  return (
    <div data-row="references" className={references.length > MOST_BESIDE_PROMPT ? "w-full" : ""}>
      <ol
        aria-label={texts.composer.references(references.length)}
        className="flex flex-wrap gap-2"
      >
        {references.map((seen) => (
          <li key={seen.reference.key} draggable {...reordering(seen, references.length)}>
            <ReferenceTile seen={seen} of={references.length} dimmed={!offered && seen.isParked} />
          </li>
        ))}
        <li>
          <ReferenceAdd />
        </li>
      </ol>
    </div>
  );
}

/** The tile that is dragged, and how they stood before: an interrupted drag leaves them so. */
let dragged: { key: string; before: ReturnType<typeof draft.get>["references"] } | undefined;

/** Tiles make room while one is dragged over them. */
function reordering({ reference, position }: SeenReference, of: number) {
  const { key } = reference;
  return {
    onDragStart(event: DragEvent) {
      dragged = { key, before: draft.get().references };
      event.dataTransfer.setData(TILE_TYPE, key);
      event.dataTransfer.effectAllowed = "move";
    },
    onDragOver(event: DragEvent) {
      if (dragged === undefined || !event.dataTransfer.types.includes(TILE_TYPE)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "move";
      if (dragged.key !== key) draft.putReferenceAt(dragged.key, key);
    },
    onDrop(event: DragEvent) {
      if (dragged === undefined) return;
      event.preventDefault();
      dragged = undefined;
      announce(texts.composer.moved(position, of));
    },
    onDragEnd() {
      if (dragged !== undefined) draft.setReferences(dragged.before);
      dragged = undefined;
    },
  };
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
