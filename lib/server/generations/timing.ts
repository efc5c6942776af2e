import type { ErrorCode } from "@/lib/contract/errors";

/** How long a lease holds; it is renewed at a third of its length. */
export const LEASE_MS = 30_000;

/** How long the first byte of an answer to a submission is waited for. */
export const SUBMIT_MS = 10 * 60_000;

/** One poll or its answer. */
export const POLL_MS = 30_000;

/** A task is asked about for this long after it was sent. */
export const TASK_MS = 30 * 60_000;

/** Polls and fetches that fail are repeated for this long, from the first failure on. */
export const TROUBLE_MS = 10 * 60_000;

/** No step is ever planned for later than this. */
export const FARTHEST_PLAN_MS = 15 * 60_000;

/** Submissions that are refused for their number are repeated for this long, from the first on. */
export const RATE_LIMITED_MS = 30 * 60_000;

/** How many submissions may be refused for one reason, the first included, before it is final. */
export function largestRefusals(code: ErrorCode): number {
  switch (code) {
    case "rate_limited":
      return 8;
    case "provider_unreachable":
      return 5;
    case "provider_busy":
      return 3;
    default:
      return 0;
  }
}

const FIRST_MS = 1_000;
const LARGEST_MS = 60_000;

/** The wait before try `refusals + 1`, in milliseconds: 1 s doubled each time, at most a minute, ± 25 %. */
export function backOff(refusals: number, chance: number): number {
  const wait = Math.min(FIRST_MS * 2 ** (refusals - 1), LARGEST_MS);
  return Math.round(wait * (0.75 + chance * 0.5));
}

/** How often a full disk is looked at again. */
export const SPACE_MS = 5_000;
