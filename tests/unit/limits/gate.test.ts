import { expect, it } from "vitest";
import type { LaneRow } from "@/lib/server/db/schema";
import { judgeLane, letsThrough } from "@/lib/server/limits/gate";

const now = Date.UTC(2026, 10, 21, 12);
const lane: LaneRow = {
  id: "siray-0",
  provider: "siray",
  current: 1,
  free_at_ms: null,
  pause_until: null,
  held_for: null,
  held_at: null,
  probe: null,
};
const circumstances = { pace: { perMinute: 60, burst: 2 }, now, steadyNow: now, unsent: 0 };

function judge(facts: Partial<LaneRow>, unsent = 0) {
  return judgeLane({ ...lane, ...facts }, { ...circumstances, unsent });
}

function inMs(ms: number): string {
  return new Date(now + ms).toISOString();
}

it("a lane that nothing is known of is open", () => {
  expect(judge({})).toEqual({ state: "open" });
});

it("a pause closes it for as long as it lasts, for the one that tries the key as well", () => {
  const closed = { state: "closed", forMs: 28_000 };
  expect(judge({ pause_until: inMs(28_000) })).toEqual(closed);
  expect(judge({ pause_until: inMs(28_000), held_for: "key_refused", probe: "g" })).toEqual(closed);
  expect(judge({ pause_until: inMs(-1) })).toEqual({ state: "open" });
});

it("one generation alone may be tried before the end of a pause, and the others wait for that", () => {
  const gate = judge({ pause_until: inMs(28_000), probe: "g" });
  expect(gate).toEqual({ state: "probe", generation: "g", othersInMs: 28_000 });
  expect([letsThrough(gate, "g"), letsThrough(gate, "h")]).toEqual([true, false]);
  expect(judge({ pause_until: inMs(-1), probe: "g" })).toEqual({ state: "open" });
});

it("a held lane is closed without an end, and lets one generation alone through to try the key", () => {
  expect(judge({ held_for: "out_of_credit" })).toEqual({ state: "closed" });
  const gate = judge({ held_for: "out_of_credit", probe: "g" });
  expect([letsThrough(gate, "g"), letsThrough(gate, "h")]).toEqual([true, false]);
});

it("claims whose submission has not left yet count for the pace", () => {
  expect(judge({}, 1)).toEqual({ state: "closed", forMs: 250 });
  expect(judge({}, 2)).toEqual({ state: "closed", forMs: 1_250 });
});
