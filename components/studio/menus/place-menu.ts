import type { OpenedMenu } from "./opened-menu";

const MARGIN = 8;
const INSIDE = 16;

/** At the pointer, or just inside what it is about; always within the window. */
export function placeMenu(box: HTMLElement, { element, point }: OpenedMenu): void {
  const { left, top } = element.getBoundingClientRect();
  const from = point ?? { x: left + INSIDE, y: top + INSIDE };
  box.style.left = `${within(from.x, innerWidth - box.offsetWidth)}px`;
  box.style.top = `${within(from.y, innerHeight - box.offsetHeight)}px`;
}

function within(value: number, room: number): number {
  return Math.max(MARGIN, Math.min(value, room - MARGIN));
}
