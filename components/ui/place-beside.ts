type Placement = {
  anchor: Element;
  gap: number;
  side: "above" | "below";
  align: "start" | "middle" | "end";
};

const MARGIN = 8;

/** Puts a floating box next to its anchor, on the other side where there is no room, inside the window. */
export function placeBeside(box: HTMLElement, { anchor, gap, side, align }: Placement): void {
  const target = anchor.getBoundingClientRect();
  const width = box.offsetWidth;
  const height = box.offsetHeight;
  const below = target.bottom + gap;
  const above = target.top - gap - height;
  const fitsBelow = below + height <= innerHeight - MARGIN;
  const fitsAbove = above >= MARGIN;
  const useBelow = side === "below" ? fitsBelow || !fitsAbove : !fitsAbove && fitsBelow;
  const start = {
    start: target.left,
    middle: target.left + (target.width - width) / 2,
    end: target.right - width,
  };
  box.style.left = `${within(start[align], innerWidth - width)}px`;
  box.style.top = `${within(useBelow ? below : above, innerHeight - height)}px`;
}

function within(value: number, room: number): number {
  return Math.max(MARGIN, Math.min(value, room - MARGIN));
}
