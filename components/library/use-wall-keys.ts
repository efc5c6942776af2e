"use client";

import { useEffect, useEffectEvent } from "react";
import { isWhereImagesAre } from "@/components/studio/commands/image-places";
import { followKeyMap, keys } from "@/components/studio/commands/key-map";
import type { LibraryImage } from "@/lib/contract/library";
import { selected } from "./selected";
import { everything } from "./selection";

type Keys = {
  shown: readonly LibraryImage[];
  /** What Delete does with what is selected, or with the image that has the focus. */
  remove: (images: readonly LibraryImage[]) => void;
  /** What R does, where there is something to restore. */
  restore?: (images: readonly LibraryImage[]) => void;
};

/** The keys of a page of images: letters where images are, others everywhere but in a field or above the page. */
export function useWallKeys({ shown, remove, restore }: Keys): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || isElsewhere(event.target)) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const act = (on: (images: readonly LibraryImage[]) => void) => {
      const images = meant(shown, event.target);
      if (images.length > 0) on(images);
    };
    if (isCommand && event.key.toLowerCase() === "a") {
      event.preventDefault();
      selected.change(() => everything(shown));
    } else if (isCommand) return;
    else if (event.key === "Delete" || event.key === "Backspace") act(remove);
    else if (restore !== undefined && isRestore(event)) act(restore);
  });
  useEffect(followKeyMap, []);
  useEffect(() => {
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
}

/** As every letter it acts only where images are. */
function isRestore({ key, target }: KeyboardEvent): boolean {
  return keys.get().letters && key.toLowerCase() === "r" && isWhereImagesAre(target);
}

function meant(
  shown: readonly LibraryImage[],
  target: EventTarget | null,
): readonly LibraryImage[] {
  const { chosen } = selected.get();
  if (chosen.size > 0) return [...chosen.values()];
  const id = target instanceof HTMLElement ? target.dataset.image : undefined;
  return shown.filter((image) => image.id === id);
}

function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input, textarea, select, dialog, [popover]") !== null
  );
}
