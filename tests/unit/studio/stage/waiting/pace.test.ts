import { describe, expect, it } from "vitest";
import { paceOf, paceWords, valueText } from "@/components/studio/stage/waiting/pace";
import type { Timing } from "@/lib/contract/timing";
import { waitingTexts } from "@/lib/language/texts";

const timing: Timing = { of: "alike", calls: 20, landing: { from: 36, half: 41, to: 52 } };
const few: Timing = { ...timing, calls: 6 };
const none: Timing = { of: "none", calls: 3 };

describe("the pace of a wait", () => {
  it.each([
    [0, "usual"],
    [52, "usual"],
    [52.5, "slow"],
    [104, "slow"],
    [104.5, "very-slow"],
  ] as const)("after %d seconds is %s", (seconds, pace) => {
    expect(paceOf(seconds, timing)).toBe(pace);
  });

  it("is never slow without history", () => {
    expect(paceOf(100_000, none)).toBe("usual");
    expect(paceWords("usual", none)).toBe("no history yet for this model");
  });

  it("says what is usual, and what most finish within", () => {
    expect(paceWords("usual", timing)).toBe("usually 36–52 s");
    expect(paceWords("slow", timing)).toBe("9 in 10 finish within 0:52");
    expect(paceWords("slow", few)).toBe("the longest so far took 0:52");
  });

  it("writes long waits as a clock does", () => {
    const long = { ...timing, landing: { from: 70, half: 90, to: 125 } };
    expect(paceWords("usual", long)).toBe("usually 1:10–2:05");
  });

  it("says when the last news came", () => {
    expect(waitingTexts.lastNews(8.2)).toBe("Last news 8 s ago.");
    expect(waitingTexts.lastNews(130)).toBe("Last news 2:10 ago.");
  });

  it("tells listeners the seconds and what is usual", () => {
    expect(valueText(24.6, timing)).toBe("24 seconds, usually 36 to 52");
    expect(valueText(24.6, none)).toBe("24 seconds");
  });
});
