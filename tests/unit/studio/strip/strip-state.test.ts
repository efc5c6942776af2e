import { expect, test } from "vitest";
import { stripState } from "@/components/studio/strip/strip-state";
import type { ErrorBody, Generation, RunState } from "@/lib/contract/run";
import { imageOf, runOf } from "../../../support/run-of";

const image = imageOf();
const error: ErrorBody = { code: "x", title: "", message: "", billed: "no" };

test("a run that gave all its images is done, also when some were thrown away", () => {
  expect(stripState(runOf("succeeded", { expected: 2, images: [image, image] }))).toEqual({
    kind: "done",
    count: 2,
  });
  const some = { expected: 2, images: [image], removed: 1 };
  expect(stripState(runOf("succeeded", some))).toEqual({ kind: "done", count: 1 });
});

test("a run that gave a part says so", () => {
  const part = { expected: 4, images: [image, image], error };
  expect(stripState(runOf("partial", part))).toEqual({ kind: "partial", ready: 2, expected: 4 });
});

test("a run under way carries the start of its first open call", () => {
  const sentAt = "2026-11-21T10:00:05.000Z";
  const open: Partial<Generation> = { state: "running", sentAt, expected: 2 };
  expect(stripState(runOf("running", { images: [image] }, open))).toEqual({
    kind: "waiting",
    since: sentAt,
    ready: 1,
    expected: 3,
  });
});

test("a queued run tells its place in line, and none where it waits for something else", () => {
  const queued = (known: Partial<Generation>) =>
    stripState(runOf("queued", { state: "queued", ...known }));
  const counts = { ready: 0, expected: 1 };
  const ahead = (place: number | undefined) => ({ kind: "queued", ahead: place, ...counts });
  expect(queued({})).toEqual(ahead(0));
  expect(queued({ waits: { reason: "turn", ahead: 2 } })).toEqual(ahead(2));
  expect(queued({ waits: { reason: "key_refused" } })).toEqual(ahead(undefined));
  expect(queued({ retryAt: "2026-11-21T10:01:00.000Z" })).toEqual(ahead(undefined));
});

test("a run without an image says in one word why", () => {
  const how = (state: RunState, known: Partial<Generation>) => stripState(runOf(state, known));
  const refused = { ...error, code: "content_refused" };
  const ended = (word: string) => ({ kind: "ended", how: word, ready: 0, expected: 1 });
  expect(how("failed", { state: "failed", error })).toEqual(ended("failed"));
  expect(how("failed", { state: "failed", error: refused })).toEqual(ended("refused"));
  expect(how("canceled", { state: "canceled" })).toEqual(ended("stopped"));
  expect(how("succeeded", { removed: 1 })).toEqual({ ...ended("in-trash"), expected: 0 });
});
