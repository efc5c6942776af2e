import { expect, it } from "vitest";
import { runAction } from "@/components/runs/run-action";
import type { Generation, RunState } from "@/lib/contract/run";
import { runOf } from "../../support/run-of";

const error = (code: string) => ({ code, title: "", message: "", billed: "no" }) as const;

const cases: readonly [RunState, Partial<Generation>, ReturnType<typeof runAction>][] = [
  ["queued", { state: "queued" }, "stop"],
  ["running", { state: "running" }, "stop"],
  ["waiting", { state: "waiting" }, "stop"],
  ["succeeded", {}, undefined],
  ["partial", { expected: 4 }, "missing"],
  ["partial", { expected: 4, canCheckAgain: true }, "check"],
  ["partial", { expected: 4, listening: true }, undefined],
  ["partial", { expected: 2, removed: 2 }, undefined],
  ["failed", { state: "failed", error: error("provider_busy") }, "again"],
  ["failed", { state: "failed", error: error("content_refused") }, "edit"],
  ["failed", { state: "failed", error: error("setting_refused") }, "edit"],
  ["failed", { state: "failed", error: error("gave_up_waiting"), canCheckAgain: true }, "check"],
  ["failed", { state: "failed", canCheckAgain: true, checking: true }, "checking"],
  ["canceled", { state: "canceled" }, "again"],
  ["canceled", { state: "canceled", canCheckAgain: true }, "check"],
];

it.each(cases)("a run that is %s with %o offers %s", (state, generation, action) => {
  expect(runAction(runOf(state, generation))).toBe(action);
});
