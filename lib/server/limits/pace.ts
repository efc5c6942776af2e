/** How many submissions a minute, and how many of them may leave at once after a quiet while. */
export type Pace = { perMinute: number; burst: number };

/** The way to a provider is not equally long each time: what leaves late and early may arrive together. */
const LARGEST_MARGIN_MS = 250;

/**
 * The generic cell rate algorithm. `freeAt` is what was kept of the last submission (nothing before
 * the first); times are milliseconds. Tells when the next submission may leave, at once at the
 * earliest, and what is to be kept if it leaves then. No window of length t then holds more than
 * `burst + perMinute * t` submissions.
 */
export function nextTurn(
  { perMinute, burst }: Pace,
  { freeAt, now }: { freeAt: number | null; now: number },
): { at: number; freeAt: number } {
  const exact = 60_000 / perMinute;
  // Without a burst there is no slack to take a margin from.
  const interval = burst > 1 ? exact : exact * 1.025;
  const margin = burst > 1 ? Math.min(exact / 2, LARGEST_MARGIN_MS) : 0;
  const tolerance = (burst - 1) * interval - margin;
  // More than this is never kept, unless the clock was put back since.
  const arrival = Math.min(freeAt ?? now, now + burst * interval);
  const at = Math.max(now, arrival - Math.max(tolerance, 0));
  return { at, freeAt: Math.max(at, arrival) + interval };
}
