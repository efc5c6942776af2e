import { useEffect, useEffectEvent } from "react";
import { followKeyMap } from "@/components/studio/commands/key-map";
import { placeKey } from "@/components/studio/commands/place-key";
import type { ZoomView } from "./use-zoom";

const PAN_BY = 80;

export type Steps = {
  /** The next newer image; absent at the end of the list. */
  previous?: () => void;
  next?: () => void;
};

type Keys = { view: ZoomView; steps: Steps; onDetails: () => void; onClose: () => void };

/** The keys of the viewer, wherever the focus is except in a field or above it. */
export function useViewerKeys({ view, steps, onDetails, onClose }: Keys): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isField(event.target) || isAbove(event)) return;
    const key = placeKey(event);
    const act = event.shiftKey ? panOf(key) : actionOf(key);
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  const panOf = (key: string | undefined) => {
    const way = key === undefined ? undefined : ways.get(key);
    if (way === undefined) return actionOf(key);
    return () => view.pan({ x: way[0] * PAN_BY, y: way[1] * PAN_BY });
  };
  const actionOf = (key: string | undefined): (() => void) | undefined => {
    switch (key) {
      case "ArrowLeft":
        return steps.previous;
      case "ArrowRight":
        return steps.next;
      case "+":
      case "=":
        return () => view.step(1);
      case "-":
      case "_":
        return () => view.step(-1);
      case "zoom":
        return () => view.toggle();
      case "selected":
        return onDetails;
      case "Escape":
        return onClose;
      default:
        return undefined;
    }
  };
  useEffect(followKeyMap, []);
  useEffect(() => {
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
}

/** An arrow moves what is looked through, so the image goes the other way. */
const ways = new Map<string, readonly [x: number, y: number]>([
  ["ArrowLeft", [1, 0]],
  ["ArrowRight", [-1, 0]],
  ["ArrowUp", [0, 1]],
  ["ArrowDown", [0, -1]],
]);

const OPEN_POPOVER = "[popover=auto]:popover-open";

/** Whether a key is meant for something that stands over the viewer; Escape closes that first. */
function isAbove({ key, target }: KeyboardEvent): boolean {
  if (key === "Escape" && document.querySelector(OPEN_POPOVER) !== null) return true;
  const over = target instanceof Element ? target.closest("dialog, [popover]") : null;
  return over !== null && over.querySelector("[data-viewed]") === null;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select") !== null;
}
