import { expect, it } from "vitest";
import { isoTime } from "@/lib/server/clock";
import { createElapsed } from "@/lib/server/elapsed";

function clock() {
  const time = { wall: Date.UTC(2026, 10, 21), steady: 1_000 };
  return {
    time,
    pass(ms: number) {
      time.wall += ms;
      time.steady += ms;
    },
    now: () => time.wall,
    steady: () => time.steady,
    after: () => () => undefined,
  };
}

it("counts what has passed since a moment that another process wrote down", () => {
  const held = clock();
  const since = isoTime(held.now() - 60_000);
  const elapsed = createElapsed(held);
  expect(elapsed("a", since)).toBe(60_000);
  held.pass(5_000);
  expect(elapsed("a", since)).toBe(65_000);
});

it.each([24, -24])(
  "a wall clock that is set by %i hours changes nothing that was counted",
  (hours) => {
    const held = clock();
    const elapsed = createElapsed(held);
    const since = isoTime(held.now());
    elapsed("a", since);
    held.pass(7_000);
    held.time.wall += hours * 60 * 60_000;
    expect(elapsed("a", since)).toBe(7_000);
  },
);

it("a moment in the future is now", () => {
  const held = clock();
  expect(createElapsed(held)("a", isoTime(held.now() + 60_000))).toBe(0);
});
