import { describe, expect, it } from "vitest";
import { retryAfterMs } from "@/lib/protocols/retry-after";

const now = Date.UTC(2026, 10, 21, 12, 0, 0);

describe("retryAfterMs", () => {
  it.each([
    ["2", 2_000],
    ["1.5", 1_500],
    ["0", 0],
    ["86400", 600_000],
    ["Sat, 21 Nov 2026 12:00:03 GMT", 3_000],
    ["Sat, 21 Nov 2026 11:00:00 GMT", 0],
    ["Sun, 22 Nov 2026 12:00:00 GMT", 600_000],
    ["-1", undefined],
    ["abc", undefined],
    ["", undefined],
    ["1e9", undefined],
    ["Someday, never GMT", undefined],
  ])("reads %j", (value, expected) => {
    expect(retryAfterMs({ "retry-after": value }, now)).toBe(expected);
  });

  it("asks for nothing without the header", () => {
    expect(retryAfterMs({}, now)).toBeUndefined();
  });

  it("counts a date from the answer's own date, whatever our clock says", () => {
    const headers = {
      "retry-after": "Sat, 21 Nov 2026 12:00:30 GMT",
      date: "Sat, 21 Nov 2026 12:00:10 GMT",
    };
    expect(retryAfterMs(headers, now - 86_400_000)).toBe(20_000);
    expect(retryAfterMs(headers)).toBe(20_000);
  });
});
