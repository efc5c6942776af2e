"use client";

import { type KeyboardEvent, type MouseEvent, type PointerEvent, useState } from "react";
import type { LibraryImage } from "@/lib/contract/library";
import { moveFrom } from "./grid-moves";
import { createLongPress } from "./long-press";
import { selected } from "./selected";
import { extended, toggled } from "./selection";
import type { Wall } from "./wall";

type Grid = {
  wall: Wall;
  /** Where the keys are. */
  active: string | undefined;
  /** Brings an image into sight and the focus to it. */
  onMove: (image: LibraryImage) => void;
};

/** Presses, keys and resting fingers anywhere on the grid. */
export function useGridInput({ wall, active, onMove }: Grid) {
  const toggle = (id: string) => {
    const image = wall.images.find((each) => each.id === id) ?? selected.get().chosen.get(id);
    if (image !== undefined) selected.change((before) => toggled(before, image));
  };
  const extendTo = (to: string, from: string | undefined) =>
    selected.change((before) => extended(before, { images: wall.images, to, from }));
  const [longPress] = useState(createLongPress);
  return {
    // Before the link itself hears of the press, which it then leaves alone.
    onClickCapture(event: MouseEvent) {
      const tick = idAt(event, "tick");
      const id = tick ?? idAt(event, "image");
      if (id === undefined) return;
      const isHeld = longPress.spend();
      const isMany = event.shiftKey || event.ctrlKey || event.metaKey;
      const isKey = event.detail === 0;
      const opens = isKey || selected.get().chosen.size === 0;
      if (tick === undefined && !isHeld && !isMany && opens) return;
      event.preventDefault();
      if (isHeld) return;
      if (event.shiftKey) extendTo(id, active);
      else toggle(id);
    },
    onKeyDown(event: KeyboardEvent) {
      const id = idAt(event, "image");
      if (id === undefined || event.altKey) return;
      if (event.key === " ") {
        event.preventDefault();
        return toggle(id);
      }
      const next = moveFrom(wall, id, event);
      if (next === undefined) return;
      event.preventDefault();
      if (event.shiftKey) extendTo(next.id, id);
      onMove(next);
    },
    onPointerDown(event: PointerEvent) {
      const id = idAt(event, "image");
      if (id !== undefined) longPress.down(event, () => toggle(id));
    },
    onPointerMove: (event: PointerEvent) => longPress.move(event),
    onPointerUp: () => longPress.cancel(),
    onPointerCancel: () => longPress.cancel(),
    onContextMenu(event: MouseEvent) {
      if (longPress.isResting()) event.preventDefault();
    },
  };
}

function idAt({ target }: { target: EventTarget }, kind: "image" | "tick"): string | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest<HTMLElement>(`[data-${kind}]`)?.dataset[kind];
}
