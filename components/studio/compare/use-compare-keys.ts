import type { ZoomView } from "@/components/viewer/use-zoom";
import { useZoomKeys } from "@/components/viewer/zoom-keys";
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
  useZoomKeys({ view, actionOf, isElsewhere: ({ target }) => isElsewhere(target) });
}
