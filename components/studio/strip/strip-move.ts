import type { StripItem } from "./strip-places";

type Move = { key: string; from: string | undefined; isUpright: boolean };

const upright = new Map([
  ["ArrowUp", "ArrowLeft"],
  ["ArrowDown", "ArrowRight"],
]);

/** The place of the run that an arrow leads to; nothing where it leads nowhere. */
export function stripMove(
  items: readonly StripItem[],
  { key, from, isUpright }: Move,
): number | undefined {
  const at = items.findIndex((item) => item.key === from);
  const isRun = (index: number) => items[index]?.kind === "run";
  switch (isUpright ? (upright.get(key) ?? key) : key) {
    case "ArrowLeft":
      return nearest(at - 1, { by: -1, isRun, count: items.length });
    case "ArrowRight":
      return nearest(at + 1, { by: 1, isRun, count: items.length });
    case "Home":
      return nearest(0, { by: 1, isRun, count: items.length });
    case "End":
      return nearest(items.length - 1, { by: -1, isRun, count: items.length });
    default:
      return undefined;
  }
}

type Way = { by: -1 | 1; isRun: (index: number) => boolean; count: number };

function nearest(from: number, { by, isRun, count }: Way): number | undefined {
  for (let index = from; index >= 0 && index < count; index += by) {
    if (isRun(index)) return index;
  }
  return undefined;
}
