import { expect, it } from "vitest";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import { atDownload, atPoll, expectSound, niji, pressInto } from "../../support/fault-case";
import { checkedAgain } from "../../support/recheck";
import { sharedStudio } from "../../support/shared-studio";

/** Half an hour is six seconds. */
const shared = sharedStudio(300);
const always = { times: 9_999 };

const body = (data: Record<string, unknown>): FaultScript => ({
  body: { code: "success", message: "", data },
});

it("a task that never finishes is asked about for half an hour, no more often than planned; a check asks once more", async () => {
  const { generation, submits, polls, offered } = await pressInto(shared, {
    request: niji,
    faults: [atPoll({ ...body({ status: "IN_PROGRESS", progress: "80%" }), match: always })],
  });
  expect(generation.error).toMatchObject({
    code: "gave_up_waiting",
    billed: "maybe",
    title: "No image after 30 minutes",
  });
  expect(submits).toEqual([1]);
  const tookMs = Date.parse(generation.finishedAt ?? "") - Date.parse(generation.sentAt ?? "");
  expect(tookMs).toBeGreaterThanOrEqual(30 * 60_000);
  expect(polls).toBeLessThanOrEqual(30 * 60);
  expect([generation.canCheckAgain, offered]).toEqual([true, "check"]);
  await expectSound(shared, generation);
  await shared.sandbox.faults([]);
  const after = await checkedAgain(shared, generation);
  expect([after.state, after.images.length]).toEqual(["succeeded", 1]);
  await expectSound(shared, after);
});

it("a task with two outputs whose links fail in two ways ends when patience does", async () => {
  const outputs = ["first", "second"].map(
    (name) => `${shared.sandbox.origin}/siray/files/${name}.png`,
  );
  const { generation, submits } = await pressInto(shared, {
    request: niji,
    faults: [
      atPoll({ ...body({ status: "SUCCESS", progress: "100%", outputs }), match: always }),
      atDownload({ match: { ...always, path: "first" }, status: 404 }),
      atDownload({ match: { ...always, path: "second" }, status: 500 }),
    ],
  });
  expect([generation.state, generation.error?.code]).toEqual(["failed", "result_unreachable"]);
  const tookMs = Date.parse(generation.finishedAt ?? "") - Date.parse(generation.sentAt ?? "");
  expect(tookMs).toBeGreaterThanOrEqual(10 * 60_000);
  expect([submits, generation.canCheckAgain]).toEqual([[1], true]);
  await expectSound(shared, generation);
});

it("a task that is unknown once is asked about again", async () => {
  const { generation, submits } = await pressInto(shared, {
    request: niji,
    faults: [atPoll({ status: 404 })],
  });
  expect([generation.state, generation.images.length]).toEqual(["succeeded", 1]);
  expect(submits).toEqual([1]);
  await expectSound(shared, generation);
});

it("a task that stays unknown for a minute is lost, and is there again when it is asked about", async () => {
  const { generation, submits, polls, offered } = await pressInto(shared, {
    request: niji,
    faults: [atPoll({ status: 404, match: always })],
  });
  expect(generation.error).toMatchObject({ code: "task_lost", billed: "maybe" });
  expect(submits).toEqual([1]);
  expect(polls).toBeGreaterThanOrEqual(3);
  expect([generation.canCheckAgain, offered]).toEqual([true, "check"]);
  await expectSound(shared, generation);
  await shared.sandbox.faults([]);
  const after = await checkedAgain(shared, generation);
  expect([after.state, after.images.length, after.error]).toEqual(["succeeded", 1, undefined]);
  await expectSound(shared, after);
});

const odd: [what: string, faults: FaultScript[]][] = [
  ["500", [{ status: 500 }, { status: 502 }, { status: 503 }]],
  ["429 with a pause", [{ status: 429, headers: { "retry-after": "3" } }]],
  ["a page", [{ body: "<!doctype html><p>Bad gateway" }]],
  ["a page as 404's body", [{ status: 404, body: "<!doctype html><p>Not here" }]],
  ["a word that nobody knows", [body({ status: "PONDERING", progress: "60%" })]],
  [
    "a status that goes backwards",
    [
      body({ status: "IN_PROGRESS", progress: "80%" }),
      body({ status: "NOT_START", progress: "0%" }),
    ],
  ],
  ["101 percent", [body({ status: "IN_PROGRESS", progress: "101%" })]],
  ["minus one percent", [body({ status: "IN_PROGRESS", progress: -1 })]],
  ["nothing", [{ body: "" }]],
  ["a connection that resets", [{ reset: "before-headers" }, { reset: "mid-body" }]],
  ["a connection that closes", [{ hangUp: true }]],
  ["a finished task without its outputs yet", [body({ status: "SUCCESS", outputs: [] })]],
];

it.each(odd)("a poll that answers with %s is only asked again", async (_what, faults) => {
  const { generation, submits } = await pressInto(shared, {
    request: niji,
    faults: faults.map((fault) => atPoll(fault)),
  });
  expect([generation.state, generation.images.length]).toEqual(["succeeded", 1]);
  expect(generation.error).toBeUndefined();
  expect(submits).toEqual([1]);
  await expectSound(shared, generation);
});

it("a poll without an answer is left after half a minute, and asked again", async () => {
  const { generation, submits, polls } = await pressInto(shared, {
    request: niji,
    faults: [atPoll({ delayMs: 20_000 })],
  });
  expect(generation.state).toBe("succeeded");
  expect([submits, polls >= 2]).toEqual([[1], true]);
  await expectSound(shared, generation);
});

it("a task that the provider calls failed has failed, in its words, perhaps charged", async () => {
  const { generation, submits, offered } = await pressInto(shared, {
    request: niji,
    faults: [atPoll(body({ status: "FAILURE", fail_reason: "timeout in queue" }))],
  });
  expect(generation.error).toMatchObject({ code: "task_failed", billed: "maybe" });
  expect(generation.error?.detail).toContain("timeout in queue");
  expect([generation.canCheckAgain, offered]).toEqual([undefined, "again"]);
  expect(submits).toEqual([1]);
  await expectSound(shared, generation);
});
