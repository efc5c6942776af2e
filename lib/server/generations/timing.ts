/** How long a lease holds; it is renewed at a third of its length. */
export const LEASE_MS = 30_000;

/** A synchronous answer may take this long: cutting it earlier throws away a paid image. */
export const SUBMIT_MS = 600_000;

/** One poll or its answer. */
export const POLL_MS = 30_000;

/** A task is asked about for this long after it was sent. */
export const TASK_MS = 30 * 60_000;

/** Results are fetched again for this long after the provider delivered them. */
export const COLLECT_MS = 10 * 60_000;

/** How many generations are under way at once for each provider. */
export const AT_ONCE = 2;

/** How often a refusal that provably cost nothing is followed by another try. */
export const LARGEST_REFUSALS = {
  rate_limited: 8,
  provider_busy: 3,
  provider_unreachable: 5,
} as const;

const FIRST_MS = 1_000;
const LARGEST_MS = 60_000;

/** The wait before try `refusals + 1`, in milliseconds: 1 s doubled each time, at most a minute, ± 25 %. */
export function backOff(refusals: number, chance: number): number {
  const wait = Math.min(FIRST_MS * 2 ** (refusals - 1), LARGEST_MS);
  return Math.round(wait * (0.75 + chance * 0.5));
}
