import { describe, expect, it } from "vitest";
import { StudioError } from "@/lib/contract/errors";
import type { Adapter, Task } from "@/lib/protocols/adapter";
import { taskToPoll } from "@/lib/protocols/task";
import { connection, conversation, errorOf, type Reply } from "@/tests/support/answer";

const adapter = taskToPoll({
  connection,
  path: "/async",
  forbidden: "key_refused",
  pollAfterMs: 3_000,
});

type Talk = ReturnType<typeof conversation>;

function poll(talk: Talk, task: Task = { id: "t" }) {
  if (adapter.poll === undefined) throw new Error("no poll");
  return adapter.poll(task, talk.context);
}

function ask(reply: Reply | Error, task?: Task): ReturnType<NonNullable<Adapter["poll"]>> {
  return poll(conversation([reply]), task);
}

function state(data: Record<string, unknown>): Reply {
  return { body: { code: "success", message: "", data: { task_id: "t", ...data } } };
}

const unchanged = { state: "pending", task: { id: "t" }, pollAfterMs: 3_000 };

describe("a poll", () => {
  it("asks with the id encoded and the key", async () => {
    const talk = conversation([state({ status: "QUEUED" })]);
    await poll(talk, { id: "a/b?c" });
    expect(talk.sent[0]).toMatchObject({
      method: "GET",
      url: "https://provider.example/v1/async/a%2Fb%3Fc",
      headers: { authorization: "Bearer sk-very-secret" },
    });
  });

  it.each([
    "NOT_START",
    "SUBMITTED",
    "QUEUED",
    "IN_PROGRESS",
    "PENDING",
    "UNKNOWN",
    "whatever",
    "",
  ])("keeps asking while the status is %j", async (status) => {
    expect(await ask(state({ status, outputs: [], fail_reason: "" }))).toMatchObject(unchanged);
  });

  it.each([
    ["40%", 0.4],
    ["100%", 1],
    ["0%", 0],
    [40, 0.4],
    [1, 0.01],
    [0.4, 0.4],
    [101, undefined],
    ["101%", undefined],
    [-1, undefined],
    ["soon", undefined],
    [null, undefined],
  ])("reads the progress %j as %j", async (progress, expected) => {
    const receipt = await ask(state({ status: "in_progress", progress }));
    expect("progress" in receipt ? receipt.progress : undefined).toBe(expected);
  });
});

describe("a task that is done", () => {
  const a = "https://api.siray.example/redirect/a%2Fb";
  const b = "https://api.siray.example/redirect/b";

  it.each([
    ["an array", { status: "SUCCESS", outputs: [a, b] }, [a, b]],
    ["one string", { status: "SUCCESS", outputs: a }, [a]],
    ["objects", { status: "SUCCESS", outputs: [{ url: a }, { image_url: b }] }, [a, b]],
    ["another case", { status: "Success", outputs: [a] }, [a]],
    ["SUCCEEDED", { status: "SUCCEEDED", outputs: [a] }, [a]],
    ["COMPLETED", { status: "completed", outputs: [a] }, [a]],
    ["the link in fail_reason", { status: "SUCCESS", outputs: [], fail_reason: a }, [a]],
    ["no outputs but a fail_reason", { status: "SUCCESS", fail_reason: a }, [a]],
    ["the same link twice", { status: "SUCCESS", outputs: [a, a], fail_reason: a }, [a, a]],
    ["something that is no link", { status: "SUCCESS", outputs: [a, "", null, 4] }, [a]],
  ])("with %s gives its images", async (_title, data, urls) => {
    const done = { state: "done", images: urls.map((url) => ({ url })) };
    expect(await ask(state(data))).toStrictEqual(done);
    expect(await ask({ body: { code: 200, ...data } })).toStrictEqual(done);
  });

  it.each(["file:///etc/passwd", "data:text/html,x", "javascript:alert(1)", "timeout in queue"])(
    "takes no link from %j",
    async (text) => {
      const receipt = await ask(state({ status: "SUCCESS", outputs: [text], fail_reason: text }));
      expect(receipt.state).toBe("pending");
    },
  );

  it("is asked three times more for outputs that are not there yet", async () => {
    const empty = state({ status: "SUCCESS", outputs: [] });
    let task: Task = { id: "t" };
    for (const times of [1, 2, 3]) {
      const receipt = await ask(empty, task);
      if (receipt.state !== "pending") throw new Error("not pending");
      expect(receipt.task).toStrictEqual({ id: "t", empty: times });
      task = JSON.parse(JSON.stringify(receipt.task));
    }
    expect(await ask(state({ status: "SUCCESS", outputs: [a] }), task)).toMatchObject({
      state: "done",
    });
    const error = await errorOf(ask(empty, task));
    expect([error.code, error.billed]).toStrictEqual(["no_image", "yes"]);
  });
});

describe("a task that failed", () => {
  it.each(["FAILURE", "FAILED", "failed", "ERROR", "CANCELLED", "CANCELED"])(
    "by the status %s gives the provider's reason",
    async (status) => {
      const error = await errorOf(ask(state({ status, fail_reason: "timeout in queue" })));
      expect([error.code, error.billed, error.detail]).toStrictEqual([
        "task_failed",
        "maybe",
        "timeout in queue",
      ]);
    },
  );

  it("by a refusal of its content may have been billed all the same", async () => {
    const data = { status: "FAILURE", fail_code: "SensitiveContentDetected", fail_reason: "No." };
    const error = await errorOf(ask(state(data)));
    expect([error.code, error.billed, error.detail]).toStrictEqual([
      "content_refused",
      "maybe",
      "No. (SensitiveContentDetected)",
    ]);
  });

  it("says its reason where that is short, without the key and its last full stop", async () => {
    const told = async (reason: string) =>
      (await errorOf(ask(state({ status: "FAILURE", fail_reason: reason })))).facts;
    expect(await told("Timeout in queue.")).toStrictEqual({ said: "Timeout in queue" });
    expect(await told(`No room for ${connection.key}`)).toStrictEqual({
      said: "No room for [key]",
    });
    expect(await told("x".repeat(161))).toStrictEqual({});
  });

  it("gives no image from its fail_reason", async () => {
    const error = await errorOf(ask(state({ status: "FAILURE", fail_reason: "https://h/a.png" })));
    expect(error.code).toBe("task_failed");
  });
});

describe("a poll that fails", () => {
  it.each<[string, Reply | Error]>([
    ["a 500", { status: 500, body: { error: { message: "x" } } }],
    ["a 502 page", { status: 502, body: "<html></html>" }],
    ["a 401", { status: 401, body: {} }],
    ["a redirect", { status: 302 }],
    ["an empty body", { body: "" }],
    ["HTML in a 200", { body: "<html></html>" }],
    ["null", { body: null }],
    ["no status", { body: { code: "success", data: {} } }],
    ["no connection", new StudioError("provider_unreachable")],
    ["a cut connection", new StudioError("outcome_unknown")],
    ["an answer that is too large", new StudioError("provider_protocol")],
  ])("with %s leaves the task as it was", async (_title, reply) => {
    expect(await ask(reply)).toStrictEqual({ ...unchanged, unheard: true });
  });

  it("waits as long as the provider asks", async () => {
    const receipt = await ask({ status: 429, headers: { "retry-after": "30" } });
    expect(receipt).toStrictEqual({ ...unchanged, pollAfterMs: 30_000, unheard: true });
  });

  it("ends when the studio stops it", async () => {
    const talk = conversation([new StudioError("outcome_unknown")]);
    talk.stop.abort();
    expect((await errorOf(poll(talk))).code).toBe("outcome_unknown");
  });

  it("says so when it is our own disk that failed", async () => {
    expect((await errorOf(ask(new StudioError("disk_full")))).code).toBe("disk_full");
  });
});

describe("a task that its provider does not know", () => {
  const gone: Reply = { status: 404, body: { error: { message: "no such task", code: 404 } } };

  async function miss(times: number, everyMs: number) {
    const talk = conversation(Array.from({ length: times }, () => gone));
    let task: Task = { id: "t" };
    for (let time = 1; time < times; time += 1) {
      const receipt = await poll(talk, task);
      if (receipt.state !== "pending") throw new Error("not pending");
      task = JSON.parse(JSON.stringify(receipt.task));
      talk.clock.now += everyMs;
    }
    return { last: () => poll(talk, task), task };
  }

  it("is lost at the third time, when a minute has passed", async () => {
    const error = await errorOf((await miss(3, 30_000)).last());
    expect([error.code, error.billed]).toStrictEqual(["task_lost", "maybe"]);
  });

  it("is not lost before a minute has passed", async () => {
    expect((await (await miss(3, 29_999)).last()).state).toBe("pending");
    expect((await (await miss(20, 3_000)).last()).state).toBe("pending");
  });

  it("is not lost at the second time", async () => {
    expect((await (await miss(2, 600_000)).last()).state).toBe("pending");
  });

  it("is known again after one answer that tells its state", async () => {
    const { task } = await miss(3, 30_000);
    expect(task).toHaveProperty("misses.count", 2);
    expect(await ask(state({ status: "QUEUED" }), task)).toStrictEqual(unchanged);
  });

  it("is no better known after an answer that tells nothing", async () => {
    const { task } = await miss(3, 30_000);
    expect(await ask({ status: 500 }, task)).toMatchObject({ task });
    expect(await ask({ body: "<html></html>" }, task)).toMatchObject({ task });
  });
});
