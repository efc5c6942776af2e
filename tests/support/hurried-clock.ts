import { type Clock, systemClock } from "@/lib/server/clock";

/**
 * A clock on which time passes so many times faster since a moment: waits are waited for, only
 * shorter. Processes that share the moment share the time.
 */
export function hurriedClock(times: number, start = Date.now()): Clock {
  return {
    now: () => start + (Date.now() - start) * times,
    steady: () => systemClock.steady() * times,
    after: (ms, act) => systemClock.after(ms / times, act),
  };
}
