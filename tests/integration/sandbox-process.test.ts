import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type SandboxProcess, startSandbox } from "../support/sandbox-process";

const GENERATIONS = "/siraya/v1/images/generations";
const TASKS = "/siray/v1/images/generations/async";
const make = { model: "gpt-image-1", prompt: "An otter" };
const headers = { "content-type": "application/json", authorization: "Bearer sk-test" };

let sandbox: SandboxProcess;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());
afterEach(async () => {
  await sandbox.faults([]);
  await sandbox.release();
  await sandbox.clearLedger();
});

function post(body: unknown = make, target = GENERATIONS): Promise<Response> {
  return fetch(sandbox.origin + target, { method: "POST", headers, body: JSON.stringify(body) });
}

/** Writes a request line as it is, which no HTTP client of today does. */
async function rawStatus(target: string): Promise<string> {
  const { port } = new URL(sandbox.origin);
  const socket = connect(Number(port), "127.0.0.1");
  socket.write(`GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`);
  const chunks: Buffer[] = [];
  socket.on("data", (chunk) => chunks.push(chunk));
  await once(socket, "close");
  return Buffer.concat(chunks).toString("latin1").slice(9, 12);
}

async function held(count: number): Promise<void> {
  await expect.poll(() => sandbox.held(), { timeout: 30_000 }).toBe(count);
}

describe("the sandbox as a process", () => {
  it("links to itself and keeps the encoded slash of the raw request target", async () => {
    const { data } = await (await post()).json();
    const link = new URL(data[0].url);
    expect(link.origin).toBe(sandbox.origin);
    expect((await fetch(link)).status).toBe(200);
    expect(await rawStatus(link.pathname)).toBe("200");
    expect(await rawStatus(link.pathname.replace("%2F", "/"))).toBe("404");
    expect(await rawStatus(`/siraya/image/../image/${link.pathname.split("/").at(-1)}`)).toBe(
      "404",
    );
    const downloads = (await sandbox.ledger()).filter(({ kind }) => kind === "download");
    expect(downloads.map(({ path: target }) => target)).toEqual([
      link.pathname,
      link.pathname,
      link.pathname.replace("%2F", "/"),
      `/siraya/image/../image/${link.pathname.split("/").at(-1)}`,
    ]);
  });

  it("follows a task to an image by way of a redirect", async () => {
    const body = {
      model: "midjourney/midjourney-niji-7-t2i",
      prompt: "A fox",
      aspect_ratio: "1:1",
    };
    const { task_id: task } = await (await post(body, TASKS)).json();
    const query = async () =>
      (await fetch(`${sandbox.origin}${TASKS}/${task}`, { headers })).json();
    await expect.poll(async () => (await query()).data.status).toBe("SUCCESS");
    const response = await fetch((await query()).data.outputs[0]);
    expect([response.redirected, response.headers.get("content-type")]).toEqual([
      true,
      "application/octet-stream",
    ]);
    expect(await sandbox.ledger()).toContainEqual(
      expect.objectContaining({ kind: "submit", billed: 1, task }),
    );
  });

  it("draws a stranger's reference from its link and cannot have one under .invalid", async () => {
    const edit = (url: string) =>
      post(
        { model: "dreamomni2-image-to-image", prompt: "Both", image_urls: [url] },
        "/siraya/v1/images/edits",
      );
    const seed = "https://resource.siraya.pro/image/generated%2Fsiraya_fe4771ae.png";
    expect((await edit(seed)).status).toBe(200);
    expect((await edit("https://nowhere.invalid/1.png")).status).toBe(400);
    expect((await edit(`${sandbox.origin}/samples/otter.png`)).status).toBe(200);
    expect((await edit(`${sandbox.origin}/samples/nobody.png`)).status).toBe(400);
  });

  it("gives a scripted answer the asked number of times and bills what it says", async () => {
    await sandbox.faults([
      { match: { kind: "submit", times: 2 }, status: 503, body: { error: "busy" } },
      { match: { provider: "siraya" }, body: "<html>", headers: { "content-type": "text/html" } },
      { match: { path: "/generations" }, status: 500, billed: 1 },
    ]);
    const answers: unknown[] = [];
    for (let call = 0; call < 5; call += 1) {
      const response = await post();
      answers.push([response.status, (await response.text()).slice(0, 16)]);
    }
    expect(answers).toEqual([
      [503, '{"error":"busy"}'],
      [503, '{"error":"busy"}'],
      [200, "<html>"],
      [500, ""],
      [200, expect.stringMatching(/^\{"data":\[\{"url"/)],
    ]);
    expect((await sandbox.ledger()).map(({ billed }) => billed)).toEqual([0, 0, 1, 1, 1]);
  });

  it("takes a scenario from a script", async () => {
    await sandbox.faults([{ scenario: "refused" }]);
    expect((await post()).status).toBe(422);
    expect((await post()).status).toBe(200);
  });

  it("resets the connection before the headers, after billing", async () => {
    await sandbox.faults([{ reset: "before-headers" }, { scenario: "connection_lost" }]);
    for (const billed of [1, 2]) {
      await expect(post()).rejects.toMatchObject({ cause: { code: "ECONNRESET" } });
      expect(await sandbox.ledger()).toHaveLength(billed);
    }
    expect((await sandbox.ledger()).map((entry) => entry.billed)).toEqual([1, 1]);
  });

  it("cuts an answer in the middle of its body", async () => {
    for (const script of [{ reset: "mid-body" }, { cutAfterBytes: 10 }] as const) {
      await sandbox.faults([script]);
      const response = await post();
      expect(response.status).toBe(200);
      await expect(response.text()).rejects.toThrow();
    }
  });

  it("holds an answer that is billed until it is released", async () => {
    await sandbox.faults([{ match: { kind: "submit" }, holdUntilReleased: true }]);
    let answered = false;
    const answer = post().finally(() => {
      answered = true;
    });
    await held(1);
    expect(await sandbox.ledger()).toMatchObject([{ kind: "submit", billed: 1, status: 200 }]);
    expect(answered).toBe(false);
    await sandbox.release();
    expect((await answer).status).toBe(200);
  });

  it("holds a download in the middle of its body", async () => {
    const { data } = await (await post()).json();
    await sandbox.faults([
      { match: { kind: "download" }, holdUntilReleased: true, stage: "mid-body" },
    ]);
    const response = await fetch(data[0].url);
    await held(1);
    await sandbox.release();
    const bytes = await response.arrayBuffer();
    expect(bytes.byteLength).toBe(Number(response.headers.get("content-length")));
  });

  it("refuses a control that it does not know", async () => {
    await expect(sandbox.mode({ sirayaAuth: "raw" })).resolves.toBeUndefined();
    expect((await post()).status).toBe(401);
    await sandbox.mode({ sirayaAuth: "any" });
    const wrong = await fetch(`${sandbox.origin}/control/mode`, {
      method: "POST",
      body: '{"sirayaAuth":"basic"}',
    });
    expect([wrong.status, await wrong.text()]).toEqual([400, "no such mode: sirayaAuth"]);
  });
});

describe("a sandbox process", () => {
  it("ends when the process that started it is gone", async () => {
    const flags = ["--conditions=react-server", "--import", "tsx"];
    const file = "lib/server/sandbox/process.ts";
    const child = spawn(process.execPath, [...flags, file, "--with-parent"], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    child.stdin.end();
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  it("ends by SIGTERM while an answer is held", async () => {
    const other = await startSandbox();
    await other.faults([{ holdUntilReleased: true }]);
    const waiting = expect(fetch(other.origin)).rejects.toThrow();
    await expect.poll(() => other.held()).toBe(1);
    await other.stop();
    await waiting;
  });
});

describe("a sandbox process that is started again", () => {
  it("knows its tasks, its images and its ledger by its journal", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "sandbox-"));
    const journal = path.join(folder, "journal.jsonl");
    const first = await startSandbox({ journal });
    const response = await fetch(first.origin + GENERATIONS, {
      method: "POST",
      headers,
      body: JSON.stringify(make),
    });
    const link = new URL((await response.json()).data[0].url);
    const bytes = Buffer.from(await (await fetch(link)).arrayBuffer());
    process.kill(first.pid, "SIGKILL");

    const second = await startSandbox({ journal });
    const again = await fetch(second.origin + link.pathname);
    expect(Buffer.from(await again.arrayBuffer()).equals(bytes)).toBe(true);
    const seen = (await second.ledger()).map(({ kind, billed }) => [kind, billed]);
    expect(seen).toEqual([
      ["submit", 1],
      ["download", 0],
      ["download", 0],
    ]);
    await second.stop();
    await rm(folder, { recursive: true });
  });
});
