import { describe, expect, it } from "vitest";
import { generationStates } from "@/lib/contract/run";
import {
  type GenerationEvent,
  lifecycle,
  mayStillArrive,
  stateAfter,
} from "@/lib/server/generations/lifecycle";

/** The table of the architecture, written out again by hand. */
const expected: Record<GenerationEvent, Partial<Record<string, string>>> = {
  claimed: { queued: "running" },
  accepted: { running: "waiting" },
  stored: { running: "succeeded", waiting: "succeeded" },
  failed: { running: "failed", waiting: "failed" },
  refused_for_now: { running: "queued" },
  orphaned_unsent: { running: "queued" },
  canceled: { queued: "canceled", running: "canceled", waiting: "canceled" },
  arrived_late: { failed: "succeeded", canceled: "succeeded", succeeded: "succeeded" },
};

describe("the lifecycle of a generation", () => {
  for (const event of Object.keys(expected) as (keyof typeof expected)[]) {
    for (const state of generationStates) {
      const after = expected[event][state];
      it(`${state} by ${event} is ${after ?? "refused"}`, () => {
        expect(stateAfter(state, event)).toBe(after);
      });
    }
  }

  it("knows no event beyond the table", () => {
    expect(Object.keys(lifecycle).sort()).toEqual(Object.keys(expected).sort());
  });
});

it("only what was canceled, has an open link, or failed without a certain end, may still arrive", () => {
  expect(mayStillArrive("canceled", undefined)).toBe(true);
  for (const code of ["outcome_unknown", "gave_up_waiting", "task_lost", "result_unreachable"]) {
    expect(mayStillArrive("failed", code)).toBe(true);
    expect(mayStillArrive("succeeded", code)).toBe(code === "result_unreachable");
  }
  expect(mayStillArrive("succeeded", undefined)).toBe(false);
  expect(mayStillArrive("failed", "content_refused")).toBe(false);
  expect(mayStillArrive("queued", undefined)).toBe(false);
});
