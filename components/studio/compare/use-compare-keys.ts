import { useEffect, useEffectEvent } from "react";
import { placeKey } from "@/components/studio/commands/place-key";
import type { ZoomView } from "@/components/viewer/use-zoom";
import { zoomAction } from "@/components/viewer/zoom-keys";
import { isElsewhere } from "./use-held-key";

type Keys = {
  view: ZoomView;
  onStep: (by: -1 | 1) => void;
  onKeep: () => void;
  onLeave: () => void;
};

/** The keys of the comparison, wherever the focus is except in a field or above the page. */
export function useCompareKeys({ view, onStep, onKeep, onLeave }: Keys): void {
  const actionOf = (key: string | undefined): (() => void) | undefined => {
    switch (key) {
      case "ArrowLeft":
        return () => onStep(-1);
      case "ArrowRight":
        return () => onStep(1);
      case "ArrowUp":
        return onKeep;
      case "Escape":
        return onLeave;
      default:
        return undefined;
    }
  };
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isElsewhere(event.target)) return;
    const key = placeKey(event);
    const { shiftKey } = event;
    const act = zoomAction(view, { key, shiftKey }) ?? actionOf(key);
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
}
