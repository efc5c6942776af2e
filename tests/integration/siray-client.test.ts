import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SandboxProcess, startSandbox } from "../support/sandbox-process";

/**
 * What the provider's own Node client (siray-ai/siray-node 1.2.0, read 2026-11-21) asks of a server,
 * restated: the id at the root of the answer to a submit, the state under `data`, errors as
 * `{ error: { message, code, type } }`, the base URL without `/v1`.
 */
let sandbox: SandboxProcess;
let baseUrl: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  baseUrl = `${sandbox.origin}/siray`;
});
afterAll(() => sandbox.stop());

const headers = { "Content-Type": "application/json", Authorization: "Bearer sk-test" };
const body = { model: "midjourney/midjourney-niji-7-t2i", prompt: "An otter", aspect_ratio: "3:2" };

async function submit(): Promise<Record<string, unknown>> {
  const response = await fetch(`${baseUrl}/v1/images/generations/async`, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  return response.json();
}

async function query(task: unknown) {
  const response = await fetch(`${baseUrl}/v1/images/generations/async/${task}`, { headers });
  return response.json();
}

describe("the sandbox before the provider's own client", () => {
  it("gives the task's id at the root, where that client looks for it", async () => {
    expect(await submit()).toMatchObject({ task_id: expect.stringMatching(/^image_/) });
  });

  it("leaves the root without an id in the documented mode, which that client cannot read", async () => {
    await sandbox.mode({ siraySubmit: "documented" });
    const answer = await submit();
    await sandbox.mode({ siraySubmit: "both" });
    expect([answer.task_id, answer.id]).toEqual([undefined, undefined]);
    expect(answer.data).toMatchObject({ task_id: expect.any(String) });
  });

  it("uses only states that client waits for, then a list of links", async () => {
    const { task_id: task } = await submit();
    const waiting = ["NOT_START", "SUBMITTED", "QUEUED", "IN_PROGRESS"];
    const seen = new Set<string>();
    await expect
      .poll(
        async () => {
          const { data } = await query(task);
          seen.add(data.status);
          return data.status;
        },
        { interval: 3 },
      )
      .toBe("SUCCESS");
    expect([...seen].filter((status) => !waiting.includes(status))).toEqual(["SUCCESS"]);
    const { data } = await query(task);
    expect(data.outputs).toEqual([
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/siray\/redirect\//),
    ]);
  });

  it("gives errors in the shape that client reads, and no path without /v1", async () => {
    const unknown = await query("image_0_nd_000000000000000000");
    expect(unknown).toEqual({
      error: { message: expect.any(String), code: "not_found", type: "invalid_request_error" },
    });
    const response = await fetch(`${baseUrl}/images/generations`, { method: "POST", headers });
    expect(response.status).toBe(404);
  });
});
