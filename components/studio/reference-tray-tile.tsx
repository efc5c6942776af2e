"use client";

import { type KeyboardEvent, useId, useRef } from "react";
import { flushSync } from "react-dom";
import { texts } from "@/lib/language/texts";
import { draft, useCurrentModel } from "./draft";
import { announce } from "./live-region";
import { ReferenceLook, referenceWords } from "./reference-look";
import { ReferenceMenu } from "./reference-menu";
import { removeReference } from "./reference-uploads";
import type { SeenReference } from "./seen-references";

const words = texts.composer;

type Properties = {
  seen: SeenReference;
  of: number;
  /** Dimmed; tiles of a model that takes none are so only after a person has agreed. */
  dimmed: boolean;
};

export function ReferenceTile({ seen, of, dimmed }: Properties) {
  const id = useId();
  const tile = useRef<HTMLButtonElement>(null);
  const { reference, position } = seen;
  const model = useCurrentModel();
  const name = words.reference(position, referenceWords({ ...seen, isParked: dimmed }, model.name));
  const move = (by: -1 | 1) => {
    if (position + by < 1 || position + by > of) return;
    const moved = document.activeElement;
    flushSync(() => draft.moveReference(reference.key, by));
    // Moving the tile takes the focus from it.
    if (moved instanceof HTMLElement) moved.focus();
    announce(words.moved(position + by, of));
  };
  const remove = () => {
    // The tile takes the focus with it: what comes after it is the next tile, or the way to add one.
    const after = tile.current?.closest("li")?.nextElementSibling?.querySelector("button");
    removeReference(reference.key);
    announce(words.removed(of - 1));
    after?.focus();
  };
  const byKeys = (event: KeyboardEvent) => {
    const moves = event.altKey && (event.key === "ArrowLeft" || event.key === "ArrowRight");
    if (moves) move(event.key === "ArrowLeft" ? -1 : 1);
    else if (event.key === "Delete" || event.key === "Backspace") remove();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <button
        ref={tile}
        type="button"
        popoverTarget={id}
        aria-label={name}
        data-tooltip={name}
        data-parked={dimmed}
        onKeyDown={byKeys}
        className="relative flex size-14 items-center justify-center overflow-hidden rounded-field bg-surface-3 text-text-3 data-[parked=true]:opacity-38 max-md:size-16 md:[@media(height<50rem)]:size-10"
      >
        <span className="absolute top-1 left-1 z-1 flex size-[18px] items-center justify-center rounded-full bg-disc text-[0.6875rem]/none md:[@media(height<50rem)]:top-0.5 md:[@media(height<50rem)]:left-0.5 md:[@media(height<50rem)]:size-4 font-semibold text-white">
          {position}
        </span>
        <ReferenceLook seen={seen} />
      </button>
      <ReferenceMenu id={id} name={name} seen={seen} of={of} onMove={move} onRemove={remove} />
    </>
  );
}
