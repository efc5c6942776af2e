import { differencesTexts } from "@/lib/language/texts";
import type { Row } from "./differences";

/** Of a letter of 12 px, where 1 rem is 16 px. */
const LETTER = 6.2;
const USUAL_REM = 16;
const PADDING = 14;
const ARROW = 12;
const GAPS = 8;

/** About how wide the chip of a change is as a whole, in CSS pixels; `rem` is how many 1 rem has. */
export function chipWidth({ part, label, before, after }: Row, rem: number): number {
  const scale = rem / USUAL_REM;
  if (part === "prompt") return differencesTexts.promptChanged.length * LETTER * scale + PADDING;
  return (`${label} ${before}${after}`.length * LETTER + ARROW) * scale + GAPS + PADDING;
}
