import { describe, expect, it } from "vitest";
import { clock, timeAxis } from "@/components/studio/stage/waiting/time-axis";

const landing = { from: 36, half: 41, to: 52 };

describe("the time axis of a wait", () => {
  it("starts as a minute with a tick every ten seconds", () => {
    expect(timeAxis(24)).toEqual({
      fill: 0.4,
      ticks: [1, 2, 3, 4, 5].map((tick) => tick / 6),
    });
  });

  it("grows so that the fill stays at 92 percent", () => {
    expect(timeAxis(92).fill).toBeCloseTo(0.92, 10);
    expect(timeAxis(3600).fill).toBeCloseTo(0.92, 10);
  });

  it("never lets the fill run backwards", () => {
    const fills = Array.from({ length: 900 }, (_, second) => timeAxis(second).fill);
    expect(fills.every((fill, at) => at === 0 || fill >= (fills[at - 1] ?? 0) - 1e-12)).toBe(true);
  });

  it("spreads its ticks as it grows", () => {
    expect(timeAxis(200).ticks.length).toBe(7);
    expect(timeAxis(1200).ticks.length).toBe(21);
    expect(timeAxis(36_000).ticks.length).toBeLessThan(70);
  });

  it("reaches a quarter beyond the landing zone", () => {
    expect(timeAxis(26, landing)).toMatchObject({
      fill: 0.4,
      zone: { from: 36 / 65, half: 41 / 65, to: 52 / 65 },
    });
  });

  it("lets the zone recede once the wait is beyond it, and never the fill", () => {
    const axes = Array.from({ length: 400 }, (_, second) => timeAxis(second, landing));
    const fills = axes.map(({ fill }) => fill);
    const ends = axes.map(({ zone }) => zone?.to ?? 0);
    expect(fills.every((fill, at) => at === 0 || fill >= (fills[at - 1] ?? 0) - 1e-12)).toBe(true);
    expect(ends.every((end, at) => at === 0 || end <= (ends[at - 1] ?? 1))).toBe(true);
    expect(fills.at(-1)).toBeCloseTo(0.92, 10);
    expect(ends.at(-1)).toBeLessThan(0.2);
  });

  it("is empty for a clock that is ahead of the server's", () => {
    expect(timeAxis(-3).fill).toBe(0);
  });
});

describe("the clock", () => {
  it.each([
    [0, "0:00"],
    [24.9, "0:24"],
    [65, "1:05"],
    [3600, "1:00:00"],
    [-5, "0:00"],
  ])("writes %d seconds as %s", (seconds, words) => {
    expect(clock(seconds)).toBe(words);
  });
});
