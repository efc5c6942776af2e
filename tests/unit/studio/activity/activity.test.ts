import { expect, test } from "vitest";
import { activityOf } from "@/components/studio/activity/activity";
import type { Run, RunState } from "@/lib/contract/run";
import { runOf } from "../../../support/run-of";

function run(id: string, state: RunState, finishedAt?: string): Run {
  const generation = state === "partial" ? "succeeded" : state;
  return { ...runOf(state, { state: generation, ...(finishedAt && { finishedAt }) }), id };
}

const ids = (runs: readonly Run[]) => runs.map(({ id }) => id);

test("what runs stands apart from what waits, which is in the order of its sending", () => {
  const { running, queued } = activityOf([
    run("last", "queued"),
    run("next", "queued"),
    run("sent", "waiting"),
    run("first", "running"),
  ]);
  expect(ids(running)).toEqual(["sent", "first"]);
  expect(ids(queued)).toEqual(["next", "last"]);
});

test("five that ended last are listed, by their end and not by their press", () => {
  const { ended } = activityOf([
    run("a", "failed", "2026-11-21T10:00:01.000Z"),
    run("b", "succeeded", "2026-11-21T10:09:00.000Z"),
    run("c", "partial", "2026-11-21T10:00:03.000Z"),
    run("d", "canceled", "2026-11-21T10:00:04.000Z"),
    run("e", "succeeded", "2026-11-21T10:00:05.000Z"),
    run("f", "succeeded", "2026-11-21T10:00:06.000Z"),
  ]);
  expect(ids(ended)).toEqual(["b", "f", "e", "d", "c"]);
});
