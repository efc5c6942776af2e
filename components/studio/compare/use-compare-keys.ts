import { useEffect, useEffectEvent } from "react";
import { placeKey } from "@/components/studio/commands/place-key";
import type { ZoomView } from "@/components/viewer/use-zoom";
import { isElsewhere } from "./use-held-key";

const PAN_BY = 80;

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
      case "+":
      case "=":
        return () => view.step(1);
      case "-":
        return () => view.step(-1);
      case "zoom":
        return () => view.toggle();
      case "Escape":
        return onLeave;
      default:
        return undefined;
    }
  };
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isElsewhere(event.target)) return;
    const key = placeKey(event);
    const way = event.shiftKey && key !== undefined ? ways.get(key) : undefined;
    const act =
      way === undefined
        ? actionOf(key)
        : () => view.pan({ x: way[0] * PAN_BY, y: way[1] * PAN_BY });
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
}

/** An arrow moves what is looked through, so the images go the other way. */
const ways = new Map<string, readonly [x: number, y: number]>([
  ["ArrowLeft", [1, 0]],
  ["ArrowRight", [-1, 0]],
  ["ArrowUp", [0, 1]],
  ["ArrowDown", [0, -1]],
]);
