import type { Timing } from "@/lib/contract/timing";
import { speedsTexts, waitingTexts } from "@/lib/language/texts";

const words = waitingTexts;

/** How a wait compares with those before it. */
export type Pace = "usual" | "slow" | "very-slow";

const MUCH_SLOWER = 2;
/** From here on the sample's end is its ninth decile; before, it is the longest of a few. */
const DECILES_FROM = 8;

/** Without history no wait is slow. */
export function paceOf(seconds: number, { landing }: Timing): Pace {
  if (landing === undefined || seconds <= landing.to) return "usual";
  return seconds > landing.to * MUCH_SLOWER ? "very-slow" : "slow";
}

/** One line beneath the clock: what is usual, or since when this is not. */
export function paceWords(pace: Pace, { landing, calls }: Timing): string {
  if (landing === undefined) return words.noHistory;
  switch (pace) {
    case "usual":
      return speedsTexts.usually(landing.from, landing.to);
    case "slow":
    case "very-slow":
      return calls >= DECILES_FROM ? words.nineInTen(landing.to) : words.longestYet(landing.to);
    default:
      return pace satisfies never;
  }
}

/** What is told to people who listen when they ask; it changes with every second and is never announced. */
export function valueText(seconds: number, { landing }: Timing): string {
  const elapsed = words.elapsed(seconds);
  return landing === undefined ? elapsed : words.elapsedOf(elapsed, landing.from, landing.to);
}
