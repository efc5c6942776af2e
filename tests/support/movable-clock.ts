import { type Clock, systemClock } from "@/lib/server/clock";

/** A hurried clock whose wall can be set, as a person or a time server sets it. */
type MovableClock = Clock & { set(byMs: number): void };

/** Time passes so many times faster; only the wall jumps. */
export function movableClock(times: number): MovableClock {
  const start = Date.now();
  const began = systemClock.steady();
  let offset = 0;
  const passed = () => (systemClock.steady() - began) * times;
  return {
    now: () => start + passed() + offset,
    steady: passed,
    after: (ms, act) => systemClock.after(ms / times, act),
    set(byMs) {
      offset += byMs;
    },
  };
}
