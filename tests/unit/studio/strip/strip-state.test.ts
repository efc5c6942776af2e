import { expect, test } from "vitest";
import { stripState } from "@/components/studio/strip/strip-state";
import type { ErrorBody, Generation, Image, Run, RunState } from "@/lib/contract/run";

function generation(known: Partial<Generation>): Generation {
  return {
    id: "g",
    runId: "r",
    position: 0,
    model: "one/dials",
    wireModel: "dials",
    provider: "siray",
    parameters: {},
    references: [],
    state: "succeeded",
    sandbox: false,
    createdAt: "2026-11-21T10:00:00.000Z",
    expected: 1,
    images: [],
    ...known,
  };
}

function run(state: RunState, ...generations: Generation[]): Run {
  return {
    id: "r",
    createdAt: "2026-11-21T10:00:00.000Z",
    prompt: "an otter",
    model: "one/dials",
    state,
    revision: 1,
    generations,
  };
}

const image: Image = {
  id: "i",
  position: 0,
  kind: "made",
  width: 3,
  height: 2,
  type: "image/png",
  bytes: 1,
  sha256: "",
  sandbox: false,
  createdAt: "2026-11-21T10:00:00.000Z",
  stars: 0,
  flag: "none",
  urls: { original: "", thumbnail: "" },
};
const error: ErrorBody = { code: "x", title: "", message: "", billed: "no" };

test("a run that gave all its images is done, also when some were thrown away", () => {
  expect(stripState(run("succeeded", generation({ expected: 2, images: [image, image] })))).toEqual(
    {
      kind: "done",
      count: 2,
    },
  );
  const some = generation({ expected: 2, images: [image], removed: 1 });
  expect(stripState(run("succeeded", some))).toEqual({ kind: "done", count: 1 });
});

test("a run that gave a part says so", () => {
  const part = generation({ expected: 4, images: [image, image], error });
  expect(stripState(run("partial", part))).toEqual({ kind: "partial", ready: 2, expected: 4 });
});

test("a run under way carries the start of its first open call", () => {
  const sentAt = "2026-11-21T10:00:05.000Z";
  const open = generation({ state: "running", sentAt, expected: 2 });
  expect(stripState(run("running", generation({ images: [image] }), open))).toEqual({
    kind: "waiting",
    since: sentAt,
    ready: 1,
    expected: 3,
  });
});

test("a queued run tells its place in line, and none where it waits for something else", () => {
  const queued = (known: Partial<Generation>) =>
    stripState(run("queued", generation({ state: "queued", ...known })));
  expect(queued({})).toEqual({ kind: "queued", ahead: 0 });
  expect(queued({ waits: { reason: "turn", ahead: 2 } })).toEqual({ kind: "queued", ahead: 2 });
  expect(queued({ waits: { reason: "key_refused" } })).toEqual({
    kind: "queued",
    ahead: undefined,
  });
  expect(queued({ retryAt: "2026-11-21T10:01:00.000Z" })).toEqual({
    kind: "queued",
    ahead: undefined,
  });
});

test("a run without an image says in one word why", () => {
  const how = (state: RunState, known: Partial<Generation>) =>
    stripState(run(state, generation(known)));
  const refused = { ...error, code: "content_refused" };
  expect(how("failed", { state: "failed", error })).toEqual({ kind: "ended", how: "failed" });
  expect(how("failed", { state: "failed", error: refused })).toEqual({
    kind: "ended",
    how: "refused",
  });
  expect(how("canceled", { state: "canceled" })).toEqual({ kind: "ended", how: "stopped" });
  expect(how("succeeded", { removed: 1 })).toEqual({ kind: "ended", how: "in-trash" });
});
