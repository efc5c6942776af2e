import fc from "fast-check";
import { expect, it } from "vitest";
import { nextTurn, type Pace } from "@/lib/server/limits/pace";

const MINUTE = 60_000;

/** When submissions leave that are wanted at these times; only `freeAt` outlives each of them. */
function leave(pace: Pace, wanted: readonly number[]): number[] {
  let freeAt: number | null = null;
  let now = 0;
  return wanted.map((at) => {
    now = Math.max(now, at);
    const turn = nextTurn(pace, { freeAt, now });
    now = turn.at;
    freeAt = nextTurn(pace, { freeAt, now }).freeAt;
    return now;
  });
}

/** The largest excess over `burst + perMinute * t` in any window that begins and ends with one. */
function excess({ perMinute, burst }: Pace, times: readonly number[]): number {
  let most = 0;
  for (const [first, from] of times.entries()) {
    for (const [last, to] of times.entries()) {
      if (last < first) continue;
      const allowed = burst + (perMinute * (to - from)) / MINUTE;
      most = Math.max(most, last - first + 1 - allowed);
    }
  }
  return most;
}

const pace = fc.record({
  perMinute: fc.integer({ min: 1, max: 600 }),
  burst: fc.integer({ min: 1, max: 20 }),
});

it("no window holds more than the burst and what the rate allows, whenever submissions are wanted", () => {
  fc.assert(
    fc.property(
      pace,
      fc.array(fc.integer({ min: 0, max: 5 * MINUTE }), { maxLength: 80 }),
      (chosen, wanted) => {
        const times = leave(
          chosen,
          wanted.toSorted((one, other) => one - other),
        );
        expect(excess(chosen, times)).toBeLessThan(1e-6);
      },
    ),
  );
});

it("a steady demand gets at least 95 % of the rate", () => {
  fc.assert(
    fc.property(pace, (chosen) => {
      const times = leave(
        chosen,
        Array.from({ length: 200 }, () => 0),
      );
      const minutes = (times.at(-1) ?? 0) / MINUTE;
      expect(times.length / (minutes * chosen.perMinute + chosen.burst)).toBeGreaterThan(0.95);
    }),
  );
});

it("ways of unequal length do not add up to a window over the limit", () => {
  const chosen = { perMinute: 60, burst: 5 };
  const times = leave(
    chosen,
    Array.from({ length: 60 }, () => 0),
  );
  // The first ones take 200 ms longer than all others.
  const arrived = times.map((time, index) => (index < 5 ? time + 200 : time));
  expect(excess(chosen, arrived)).toBeLessThan(1e-6);
});

it("after a quiet while a burst leaves, and the next one after an interval", () => {
  const chosen = { perMinute: 60, burst: 3 };
  const times = leave(chosen, [0, 0, 10 * MINUTE, 10 * MINUTE, 10 * MINUTE, 10 * MINUTE]);
  expect(times.slice(2).map((time) => time - 10 * MINUTE)).toEqual([0, 0, 250, 1_250]);
});

it("a clock that was put back by a day holds nothing up for longer than a burst takes", () => {
  const chosen = { perMinute: 60, burst: 5 };
  const day = 86_400_000;
  const turn = nextTurn(chosen, { freeAt: 2 * day, now: day });
  expect(turn.at - day).toBeLessThanOrEqual(5_000);
});
