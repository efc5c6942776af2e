import { describe, expect, it } from "vitest";
import type { Submission } from "@/lib/protocols/adapter";
import { taskToPoll } from "@/lib/protocols/task";
import { connection, conversation, errorOf, spooledAnswer } from "@/tests/support/answer";

const adapter = taskToPoll({
  connection: { ...connection, baseUrl: "https://provider.example/" },
  path: "/v1/images/generations/async",
  forbidden: "key_refused",
  pollAfterMs: 3_000,
});
const submission: Submission = { endpoint: "tasks", payload: { model: "m", seed: 0 } };

describe("a submit of a task", () => {
  it("posts the payload and gives the task with the time to ask again", async () => {
    const body = { code: "success", message: "", data: { task_id: "image_1" } };
    const { context, sent } = conversation([{ body }]);
    expect(await adapter.submit(submission, context)).toStrictEqual({
      state: "pending",
      task: { id: "image_1" },
      pollAfterMs: 3_000,
    });
    expect(sent.map(({ method, url, body }) => [method, url, body])).toStrictEqual([
      ["POST", "https://provider.example/v1/images/generations/async", '{"model":"m","seed":0}'],
    ]);
  });

  it("sends nothing to an endpoint that the provider does not have", async () => {
    const { context, sent } = conversation([]);
    const error = await errorOf(adapter.submit({ ...submission, endpoint: "edits" }, context));
    expect([error.code, error.billed]).toStrictEqual(["internal", "no"]);
    expect(sent).toStrictEqual([]);
  });
});

describe("the answer to a submit", () => {
  it.each([
    [{ code: "success", message: "", data: { task_id: "t" } }],
    [{ code: "Success", data: { task_id: "t" }, task_id: "other" }],
    [{ code: 200, task_id: "t" }],
    [{ code: 0, id: "t" }],
    [{ code: "success", id: "request-9", data: { task_id: "t" } }],
    [{ code: "success", data: { task_id: "" }, task_id: "t" }],
    [{ code: "success", data: null, task_id: "t" }],
    [{ data: { task_id: "t" }, error: null, success: true, fail_code: "0" }],
  ])("of %j names the task", async (body) => {
    expect(await adapter.read(spooledAnswer({ body }))).toMatchObject({ task: { id: "t" } });
  });

  it("that names a task is a task, even beside a complaint, for it may be billed", async () => {
    const body = { code: 429, message: "slow down", data: { task_id: "t" } };
    expect(await adapter.read(spooledAnswer({ body }))).toMatchObject({ task: { id: "t" } });
  });

  it.each([
    [{ code: 401, message: "No." }, "key_refused", "no"],
    [{ code: 403, message: "No." }, "key_refused", "no"],
    [{ code: 429, id: "request-9" }, "rate_limited", "no"],
    [{ fail_code: "SensitiveContentDetected", message: "No." }, "content_refused", "no"],
    [{ fail_code: "ServerOverloaded", message: "No." }, "provider_busy", "no"],
    [{ error: { code: "InvalidParameter.TaskTypeConstraint" } }, "setting_refused", "no"],
    [{ success: false, message: "No." }, "outcome_unknown", "maybe"],
    [{ error: "something", data: { task_id: "" } }, "outcome_unknown", "maybe"],
    [{ code: 500, message: "No." }, "outcome_unknown", "maybe"],
  ])("that refuses inside a 200, %j, is %s, billed %s", async (body, code, billed) => {
    const error = await errorOf(adapter.read(spooledAnswer({ body })));
    expect([error.code, error.billed]).toStrictEqual([code, billed]);
  });

  it.each([
    { code: "success", data: { task_id: "" } },
    { code: "success", data: { task_id: 17 } },
    { request_uuid: "r" },
    {},
    [],
    null,
    "<html></html>",
    '{"code":"success","da',
  ])("of %j is unreadable and billed", async (body) => {
    const error = await errorOf(adapter.read(spooledAnswer({ body })));
    expect([error.code, error.billed]).toStrictEqual(["provider_protocol", "yes"]);
  });

  it.each([
    [402, { error: "Insufficient credits" }, "out_of_credit", "Insufficient credits"],
    [503, { error: { code: "model_not_found" } }, "model_gone", "model_not_found"],
    [429, { message: "Too many" }, "rate_limited", "Too many"],
    [302, "", "outcome_unknown", ""],
  ])("with status %i and %j is %s", async (status, body, code, detail) => {
    const error = await errorOf(adapter.read(spooledAnswer({ status, body })));
    expect([error.code, error.detail?.includes(detail)]).toStrictEqual([code, true]);
  });
});
