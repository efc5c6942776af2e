import { createStore } from "@/components/ui/browser/store";

/** How high a person has made the prompt, in CSS pixels; 0 while it grows by itself. */
export const promptHeight = createStore(0);

type Room = {
  /** The height of one line. */
  line: number;
  /** What the prompt and the stage above it have together. */
  stage: number;
};

/** At least two lines, at most half of what the stage would have. */
export function heldHeight(wanted: number, { line, stage }: Room): number {
  const least = line * 2;
  return Math.round(Math.max(least, Math.min(wanted, Math.max(least, stage / 2))));
}
