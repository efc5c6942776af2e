import { describe, expect, it } from "vitest";
import { type Call, openSandbox } from "./open-sandbox";

const calls: Call[] = ["sirayaMake", "sirayaEdit", "serevix", "siray"];
const rehearse = (scenario: string, position = 0) => ({
  "x-sandbox-scenario": scenario,
  "x-sandbox-position": String(position),
});

describe("a rehearsal in the sandbox", () => {
  it("takes 90 or 480 seconds of a waiting caller", async () => {
    const { send, waits } = openSandbox();
    await send("sirayaMake", {}, rehearse("slow"));
    await send("serevix", {}, rehearse("very_slow"));
    expect(waits).toEqual([90_000, 480_000]);
  });

  it("lets a task run for 90 seconds", async () => {
    const { send, get, clock } = openSandbox();
    const { task_id: task } = await (await send("siray", {}, rehearse("slow"))).json();
    const status = async () => {
      const path = `/siray/v1/images/generations/async/${task}`;
      const response = await get(path, { authorization: "Bearer sk-test" });
      return (await response.json()).data.status;
    };
    clock.now += 89_999;
    expect(await status()).toBe("IN_PROGRESS");
    clock.now += 1;
    expect(await status()).toBe("SUCCESS");
  });

  it.each(calls)("refuses the key at %s and bills nothing", async (call) => {
    const { send, sandbox } = openSandbox();
    expect((await send(call, {}, rehearse("key_refused"))).status).toBe(401);
    expect(sandbox.ledger()).toMatchObject([{ kind: "submit", billed: 0, status: 401 }]);
  });

  it.each([
    ["sirayaMake", 422, { error: { type: "content_policy_violation", param: "", code: 422 } }],
    ["sirayaEdit", 403, { error: { type: "content_policy_violation", param: "", code: 403 } }],
    ["serevix", 400, { error: { type: "new_api_error", code: "prompt_blocked" } }],
    ["siray", 400, { code: "error", fail_code: "SensitiveContentDetected" }],
  ] as const)("refuses the content in the words of %s", async (call, status, body) => {
    const { send, sandbox } = openSandbox();
    const response = await send(call, {}, rehearse("refused"));
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject(body);
    expect(sandbox.ledger()).toMatchObject([{ billed: 0, status }]);
  });

  it.each(calls)("turns a body away once at %s and takes it the second time", async (call) => {
    const { send, sandbox } = openSandbox();
    const first = await send(call, {}, rehearse("rate_limited"));
    expect([first.status, first.headers.get("retry-after")]).toEqual([429, "20"]);
    expect((await send(call, {}, rehearse("rate_limited"))).status).toBe(200);
    expect((await send(call, {}, rehearse("rate_limited"))).status).toBe(429);
    expect(sandbox.ledger().map(({ billed }) => billed)).toEqual([0, 1, 0]);
  });

  it("turns each call of one run away by itself", async () => {
    const { send } = openSandbox();
    const statuses: number[] = [];
    for (const position of [0, 1, 0, 1]) {
      statuses.push((await send("serevix", {}, rehearse("rate_limited", position))).status);
    }
    expect(statuses).toEqual([429, 429, 200, 200]);
  });

  it("cannot fetch the first reference", async () => {
    const { send } = openSandbox();
    const response = await send("sirayaEdit", {}, rehearse("bad_reference"));
    expect(response.status).toBe(400);
    expect((await response.json()).error.message).toMatch(/^Input image 1 could not be fetched/);
  });

  it.each(["sirayaMake", "serevix", "siray"] as const)(
    "has no reference that could be bad at %s",
    async (call) => {
      const { send } = openSandbox();
      expect((await send(call, {}, rehearse("bad_reference"))).status).toBe(200);
    },
  );

  it.each(calls)("loses the connection of %s after it was billed", async (call) => {
    const { send, sandbox } = openSandbox();
    const lost = send(call, {}, rehearse("connection_lost"));
    await expect(lost).rejects.toMatchObject({ code: "ECONNRESET" });
    expect(sandbox.ledger()).toMatchObject([{ kind: "submit", billed: 1, status: 0 }]);
  });

  it("hands out links that answer 403 and base64 that is no image", async () => {
    const { send, get, sandbox } = openSandbox();
    const made = await (await send("sirayaMake", {}, rehearse("result_broken"))).json();
    expect((await get(made.data[0].url)).status).toBe(403);
    const inside = await (await send("serevix", {}, rehearse("result_broken"))).json();
    const text = Buffer.from(inside.data[0].b64_json, "base64").toString();
    expect(text).toBe("This is not an image.");
    expect(sandbox.ledger().map(({ billed }) => billed)).toEqual([1, 0, 1]);
  });

  it("gives half of the images of one call", async () => {
    const { send, sandbox } = openSandbox();
    const { data } = await (await send("sirayaMake", { n: 4 }, rehearse("two_of_four"))).json();
    expect(data).toHaveLength(2);
    expect(sandbox.ledger()).toMatchObject([{ billed: 2 }]);
  });

  it("fails every second of several calls and tasks, and bills only the others", async () => {
    const { send, get, clock, sandbox } = openSandbox();
    const statuses: unknown[] = [];
    for (const position of [0, 1, 2, 3]) {
      statuses.push((await send("serevix", {}, rehearse("two_of_four", position))).status);
    }
    expect(statuses).toEqual([200, 400, 200, 400]);
    const states: unknown[] = [];
    for (const position of [0, 1, 2, 3]) {
      const answer = await send("siray", {}, rehearse("two_of_four", position));
      const { task_id: task } = await answer.json();
      clock.now += 2_500;
      const path = `/siray/v1/images/generations/async/${task}`;
      const { data } = await (await get(path, { authorization: "Bearer sk-test" })).json();
      states.push([data.status, data.outputs.length, data.fail_reason]);
    }
    const failure = ["FAILURE", 0, "The image could not be generated."];
    expect(states).toEqual([["SUCCESS", 1, ""], failure, ["SUCCESS", 1, ""], failure]);
    const submits = sandbox.ledger().filter(({ kind }) => kind === "submit");
    expect(submits.map(({ billed }) => billed)).toEqual([1, 0, 1, 0, 1, 0, 1, 0]);
  });
});

describe("the sandbox's ledger", () => {
  it("keeps each arrival as it came, and the journal keeps no key", async () => {
    const { send, sandbox, lines } = openSandbox();
    await send("sirayaMake", { n: 1 }, { authorization: "sk-secret-of-a-person" });
    expect(sandbox.ledger()).toMatchObject([
      {
        at: 1_795_000_000_000,
        provider: "siraya",
        kind: "submit",
        method: "POST",
        path: "/siraya/v1/images/generations",
        headers: { authorization: "sk-secret-of-a-person", "content-type": "application/json" },
        body: { model: "gpt-image-1", prompt: "A cute baby sea otter", n: 1 },
        billed: 1,
        status: 200,
      },
    ]);
    expect(lines.join("\n")).not.toContain("sk-secret");
    sandbox.clearLedger();
    expect(sandbox.ledger()).toEqual([]);
    expect(openSandbox(lines).sandbox.ledger()).toEqual([]);
  });

  it("counts a body that is no JSON, and no money for it", async () => {
    const { sandbox } = openSandbox();
    const headers = { "content-type": "application/json", authorization: "Bearer k" };
    const url = "https://sandbox.invalid/siraya/v1/images/generations";
    for (const body of ["{", "[]", "null"]) {
      const request = new Request(url, { method: "POST", headers, body });
      expect((await sandbox.handle(request)).status).toBe(400);
    }
    expect(sandbox.ledger().map(({ body, billed }) => [body, billed])).toEqual([
      ["{", 0],
      [[], 0],
      [null, 0],
    ]);
  });
});
