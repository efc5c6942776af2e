import type { ZoomView } from "./use-zoom";

const PAN_BY = 80;

/** What a key does to how an image is looked at, by the name of its command or its own. */
export function zoomAction(
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
