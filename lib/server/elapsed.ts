import { type Clock, isoTime } from "./clock";

/**
 * How many milliseconds have passed since a moment (ISO time) in the life of a row. What the wall
 * clock says counts once, when the moment is first asked for; from then on a steady clock counts, so
 * that an hour of daylight saving or a corrected date ends nothing early or late.
 */
export type Elapsed = {
  (id: string, since: string): number;
  /** Whether this process has met the moment. */
  isKnown(id: string, since: string): boolean;
};

/** Moments beyond this many are forgotten, oldest first, and counted from the wall clock again. */
const MOST_MOMENTS = 10_000;

export function createElapsed(clock: Clock): Elapsed {
  /** By moment: what the steady clock showed at it. */
  const moments = new Map<string, number>();
  const keyOf = (id: string, since: string) => `${id} ${since}`;
  const elapsed = (id: string, since: string) => {
    const key = keyOf(id, since);
    const known = moments.get(key);
    if (known !== undefined) return clock.steady() - known;
    // A moment in the future is one that the wall clock has lost since.
    const passed = Math.max(clock.now() - Date.parse(since), 0);
    moments.set(key, clock.steady() - passed);
    const [oldest] = moments.keys();
    if (moments.size > MOST_MOMENTS && oldest !== undefined) moments.delete(oldest);
    return passed;
  };
  return Object.assign(elapsed, {
    isKnown: (id: string, since: string) => moments.has(keyOf(id, since)),
  });
}

/** Now, as ISO time, with its passing counted steadily from here on. */
export function markMoment(elapsed: Elapsed, id: string, clock: Clock): string {
  const now = isoTime(clock.now());
  elapsed(id, now);
  return now;
}
