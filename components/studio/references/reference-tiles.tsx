"use client";

import { type DragEvent, lazy, Suspense } from "react";
import { type Draft, draft, useCurrentModel } from "@/components/studio/draft/draft";
import { announce } from "@/components/ui/browser/live-region";
import { useStore } from "@/components/ui/browser/store";
import { composerTexts } from "@/lib/language/texts";
import { openedReference } from "./opened-reference";
import { useParked } from "./parked-references";
import { offerBack, putAllBack, putTileAt } from "./reference-tray-order";
import { ReferenceTile } from "./reference-tray-tile";
import { type SeenReference, useSeenReferences } from "./seen-references";
import { TILE_TYPE } from "./what-was-brought";

const ReferenceView = lazy(async () => ({
  default: (await import("./reference-tray-view")).ReferenceView,
}));

/** The tiles of the tray, in their order. */
export function ReferenceTiles() {
  const model = useCurrentModel();
  const references = useSeenReferences();
  const parked = useParked(model.id);
  // Until a person has agreed, tiles of a model that takes none stay as they are.
  const offered = model.references === undefined && !parked;
  const opened = useStore(openedReference, (key) => key);
  const large = references.find(({ reference }) => reference.key === opened);
  return (
    <>
      {references.map((seen) => (
        <li key={seen.reference.key} draggable {...reordering(seen, references.length)}>
          <ReferenceTile seen={seen} of={references.length} dimmed={!offered && seen.isParked} />
        </li>
      ))}
      {large !== undefined && (
        <Suspense>
          <ReferenceView seen={large} />
        </Suspense>
      )}
    </>
  );
}

/** The tile that is dragged, and how all stood before: an interrupted drag leaves them so. */
let dragged: { key: string; before: Draft } | undefined;

/** Tiles make room while one is dragged over them. */
function reordering({ reference, position }: SeenReference, of: number) {
  const { key } = reference;
  return {
    onDragStart(event: DragEvent) {
      dragged = { key, before: draft.get() };
      event.dataTransfer.setData(TILE_TYPE, key);
      event.dataTransfer.effectAllowed = "move";
    },
    onDragOver(event: DragEvent) {
      if (dragged === undefined || !event.dataTransfer.types.includes(TILE_TYPE)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "move";
      if (dragged.key !== key) putTileAt(dragged.key, key);
    },
    onDrop(event: DragEvent) {
      if (dragged === undefined) return;
      event.preventDefault();
      offerBack(dragged.before);
      dragged = undefined;
      announce(composerTexts.moved(position, of));
    },
    onDragEnd() {
      if (dragged !== undefined) putAllBack(dragged.before);
      dragged = undefined;
    },
  };
}
