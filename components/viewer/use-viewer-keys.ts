import { useEffect } from "react";
import { followKeyMap } from "@/components/studio/commands/key-map";
import type { ZoomView } from "./use-zoom";
import { useZoomKeys } from "./zoom-keys";

export type Steps = {
  /** The next newer image; absent at the end of the list. */
  previous?: () => void;
  next?: () => void;
};

type Keys = { view: ZoomView; steps: Steps; onDetails: () => void; onClose: () => void };

/** The keys of the viewer, wherever the focus is except in a field or above it. */
export function useViewerKeys({ view, steps, onDetails, onClose }: Keys): void {
  const actionOf = (key: string | undefined): (() => void) | undefined => {
    switch (key) {
      case "ArrowLeft":
        return steps.previous;
      case "ArrowRight":
        return steps.next;
      case "selected":
        return onDetails;
      case "Escape":
        return onClose;
      default:
        return undefined;
    }
  };
  useEffect(followKeyMap, []);
  useZoomKeys({
    view,
    actionOf,
    isElsewhere: (event) => isField(event.target) || isAbove(event),
  });
}

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
