"use client";

import { type KeyboardEvent, lazy, Suspense, useId, useRef } from "react";
import { flushSync } from "react-dom";
import { useCurrentModel } from "@/components/studio/draft/draft";
import { light, useTileLight } from "@/components/studio/mentions/lights";
import { announce } from "@/components/ui/browser/live-region";
import { composerTexts } from "@/lib/language/texts";
import { ReferenceLook, referenceWords } from "./reference-look";
import { moveTile, removeTile } from "./reference-tray-order";
import type { SeenReference } from "./seen-references";

const words = composerTexts;

const ReferenceMenu = lazy(async () => ({
  default: (await import("./reference-menu")).ReferenceMenu,
}));

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
    flushSync(() => moveTile(reference.key, by));
    // Moving the tile takes the focus from it.
    if (moved instanceof HTMLElement) moved.focus();
    announce(words.moved(position + by, of));
  };
  const remove = () => {
    // The tile takes the focus with it: what comes after it is the next tile, or the way to add one.
    const after = neighbour(tile.current, "next");
    removeTile(reference.key);
    after?.focus();
  };
  const { isLit, isMentioned } = useTileLight(position);
  const point = () => light({ tile: reference.key });
  const leave = () => light({ tile: "" });
  const byKeys = (event: KeyboardEvent) => {
    const moves = event.altKey && (event.key === "ArrowLeft" || event.key === "ArrowRight");
    if (moves) move(event.key === "ArrowLeft" ? -1 : 1);
    else if (event.key === "ArrowLeft") neighbour(tile.current, "previous")?.focus();
    else if (event.key === "ArrowRight") neighbour(tile.current, "next")?.focus();
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
        data-tooltip-above
        data-parked={dimmed}
        data-lit={isLit}
        onKeyDown={byKeys}
        onPointerEnter={point}
        onPointerLeave={leave}
        onFocus={point}
        onBlur={leave}
        onContextMenu={(event) => {
          event.preventDefault();
          document.getElementById(id)?.showPopover();
        }}
        className="relative flex size-14 items-center justify-center overflow-hidden rounded-field bg-surface-3 text-text-3 data-[lit=true]:outline-2 data-[lit=true]:outline-offset-1 data-[lit=true]:outline-accent data-[parked=true]:opacity-38 max-md:size-16 md:[@media(height<50rem)]:size-10"
      >
        <span
          data-hollow={!isMentioned}
          className="absolute top-1 left-1 z-1 flex size-[18px] items-center justify-center rounded-full bg-disc text-[0.6875rem]/none md:[@media(height<50rem)]:top-0.5 md:[@media(height<50rem)]:left-0.5 md:[@media(height<50rem)]:size-4 font-semibold text-white data-[hollow=true]:bg-black/55 data-[hollow=true]:shadow-[inset_0_0_0_1.5px_var(--color-white)]"
        >
          {position}
        </span>
        <ReferenceLook seen={seen} />
      </button>
      <Suspense>
        <ReferenceMenu id={id} name={name} seen={seen} of={of} onMove={move} onRemove={remove} />
      </Suspense>
    </>
  );
}

/** The tile beside, or the way to add one after the last. */
function neighbour(tile: HTMLElement | null, side: "previous" | "next") {
  const item = tile?.closest("li");
  const beside = side === "next" ? item?.nextElementSibling : item?.previousElementSibling;
  return beside?.querySelector("button");
}
