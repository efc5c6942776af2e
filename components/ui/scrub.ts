import type { PointerEvent } from "react";
import { nudged } from "./nudged";

export type Scrub = {
  /** The number that a drag starts from. */
  from: number;
  range: { minimum?: number; maximum?: number; step: number; decimal: boolean };
  onChange: (value: number) => void;
};

const SLACK_PX = 4;
const WHOLE_RANGE_PX = 200;
const STEPS_PER_PX = 0.2;

/** Where a drag of so many pixels leads. */
export function scrubbed({ from, range }: Omit<Scrub, "onChange">, drag: Drag): number {
  const { minimum, maximum, step } = range;
  const isBounded = minimum !== undefined && maximum !== undefined;
  const perPx = isBounded ? (maximum - minimum) / step / WHOLE_RANGE_PX : STEPS_PER_PX;
  const whole = Math.round(drag.px * perPx * (drag.shiftKey ? 10 : 1));
  const steps = drag.altKey && range.decimal ? Math.round(drag.px * perPx) / 10 : whole;
  return nudged(from, { steps, range });
}

type Drag = { px: number; shiftKey: boolean; altKey: boolean };

/** Dragging a label moves its number: an extra for a mouse, the field does the same. */
export function startScrub(event: PointerEvent<HTMLElement>, scrub: Scrub): void {
  if (event.pointerType !== "mouse" || event.button !== 0) return;
  const label = event.currentTarget;
  const { clientX: start, pointerId } = event;
  const leave = new AbortController();
  const { signal } = leave;
  let last: number | undefined;
  const move = ({ clientX, shiftKey, altKey }: MouseEvent) => {
    const px = clientX - start;
    if (last === undefined && Math.abs(px) < SLACK_PX) return;
    label.setPointerCapture(pointerId);
    const next = scrubbed(scrub, { px, shiftKey, altKey });
    if (next === last) return;
    last = next;
    scrub.onChange(next);
  };
  const end = () => {
    leave.abort();
    if (last === undefined) return;
    // The press that ends a drag is none on the label.
    const stop = (click: MouseEvent) => click.preventDefault();
    label.addEventListener("click", stop, { once: true });
    setTimeout(() => label.removeEventListener("click", stop));
  };
  label.addEventListener("pointermove", move, { signal });
  label.addEventListener("pointerup", end, { signal });
  label.addEventListener("pointercancel", end, { signal });
}
