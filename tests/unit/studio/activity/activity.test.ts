import { expect, test } from "vitest";
import { activityOf } from "@/components/studio/activity/activity";
import type { Generation, Run, RunState } from "@/lib/contract/run";

function run(id: string, state: RunState, finishedAt?: string): Run {
  const generation: Generation = {
    id,
    runId: id,
    position: 0,
    model: "one/dials",
    wireModel: "dials",
    provider: "siray",
    parameters: {},
    references: [],
    state: state === "partial" ? "succeeded" : state,
    sandbox: false,
    createdAt: "2026-11-21T10:00:00.000Z",
    expected: 1,
    images: [],
    ...(finishedAt !== undefined && { finishedAt }),
  };
  const createdAt = "2026-11-21T10:00:00.000Z";
  return {
    id,
    createdAt,
    prompt: "an otter",
    model: "one/dials",
    state,
    revision: 1,
    generations: [generation],
  };
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
