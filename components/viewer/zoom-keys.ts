import { useEffect, useEffectEvent } from "react";
import { placeKey } from "@/components/studio/commands/place-key";
import type { ZoomView } from "./use-zoom";

const PAN_BY = 80;

type Keys = {
  view: ZoomView;
  /** What else a key does there, by the name of its command or its own. */
  actionOf: (key: string | undefined) => (() => void) | undefined;
  /** Whether a key is meant for something else. */
  isElsewhere: (event: KeyboardEvent) => boolean;
};

/** The keys of a place where images are looked at large, wherever the focus is. */
export function useZoomKeys({ view, actionOf, isElsewhere }: Keys): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isElsewhere(event)) return;
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

/** What a key does to how an image is looked at. */
function zoomAction(
  view: ZoomView,
  { key, shiftKey }: { key: string | undefined; shiftKey: boolean },
): (() => void) | undefined {
  const way = shiftKey && key !== undefined ? ways.get(key) : undefined;
  if (way !== undefined) return () => view.pan({ x: way[0] * PAN_BY, y: way[1] * PAN_BY });
  switch (key) {
    case "+":
    case "=":
      return () => view.step(1);
    case "-":
    case "_":
      return () => view.step(-1);
    case "zoom":
      return () => view.toggle();
    default:
      return undefined;
  }
}

/** An arrow moves what is looked through, so the image goes the other way. */
const ways = new Map<string, readonly [x: number, y: number]>([
  ["ArrowLeft", [1, 0]],
  ["ArrowRight", [-1, 0]],
  ["ArrowUp", [0, 1]],
  ["ArrowDown", [0, -1]],
]);
