import path from "node:path";
import Sqlite from "better-sqlite3";
import { expect, it } from "vitest";
import { connectedTo, startedSandbox } from "../support/connected-studio";
import { freshFolder } from "../support/open-studio";
import { isOver, only, startedStudioProcess } from "../support/studio-process";

const gpt = { model: "serevix/gpt-image-1", prompt: "Otter" };
const flux = { model: "siraya/flux-1-srpo", prompt: "Otter" };

it("an end by SIGTERM sends nothing new, stores what is arriving, closes streams, and is quick", async () => {
  const sandbox = await startedSandbox();
  const dataDir = await freshFolder();
  const environment = connectedTo(sandbox.origin);
  const studio = await startedStudioProcess({ dataDir, environment });
  await sandbox.faults([
    { match: { kind: "submit", provider: "serevix" }, holdUntilReleased: true, stage: "mid-body" },
    { match: { kind: "submit", provider: "siraya" }, status: 503, headers: { "retry-after": "3" } },
  ]);
  const arriving = await studio.press(gpt);
  while ((await sandbox.held()) < 1) await pause(20);
  const streams = await Promise.all(
    Array.from({ length: 10 }, () => studio.fetch("/api/events?since=0")),
  );
  const read = streams.map((stream) => stream.text());
  const queued = await studio.press(flux);
  const refused = await studio.runOnce(queued.id, (run) => only(run).retryAt !== undefined);

  const start = Date.now();
  const ended = studio.stop();
  await pause(300);
  const ready = await studio.fetch("/api/ready");
  expect([ready.status, await ready.json()]).toEqual([503, { ready: false, reason: "ending" }]);
  expect((await studio.fetch("/api/health")).status).toBe(200);
  await expect(studio.press(gpt)).rejects.toThrow("not_ready");
  // Past the moment at which the refused one would go out again.
  await pause(Date.parse(only(refused).retryAt ?? "") - Date.now() + 300);
  await sandbox.release();
  expect(await ended).toBe(0);
  expect(Date.now() - start).toBeLessThan(8_000);
  for (const text of await Promise.all(read)) expect(text).toContain(arriving.id);
  expect(await submits(sandbox)).toEqual([1, 0]);

  const again = await startedStudioProcess({ dataDir, environment });
  const first = (await again.run(arriving.id)).state;
  // Stored before the end: nothing of it was left for this start.
  expect(first).toBe("succeeded");
  expect((await again.runOnce(queued.id, isOver)).state).toBe("succeeded");
  expect(await submits(sandbox)).toEqual([1, 0, 1]);
});

it("an answer that stops arriving does not hold the end up", async () => {
  const sandbox = await startedSandbox();
  const studio = await startedStudioProcess({
    dataDir: await freshFolder(),
    environment: connectedTo(sandbox.origin),
  });
  await sandbox.faults([{ match: { kind: "submit" }, holdUntilReleased: true, stage: "mid-body" }]);
  await studio.press(gpt);
  while ((await sandbox.held()) < 1) await pause(20);
  const start = Date.now();
  expect(await studio.stop()).toBe(0);
  expect(Date.now() - start).toBeLessThan(8_000);
});

it("health and readiness are short, quick and say one word, with the database locked too", async () => {
  const dataDir = await freshFolder();
  const studio = await startedStudioProcess({ dataDir });
  expect(await asked("/api/health")).toEqual({ status: 200, body: { ok: true } });
  expect(await asked("/api/ready")).toEqual({ status: 200, body: { ready: true } });
  const other = new Sqlite(path.join(dataDir, "proofsheet.db"));
  other.exec("begin immediate");
  expect(await asked("/api/health")).toEqual({ status: 200, body: { ok: true } });
  expect(await asked("/api/ready")).toEqual({
    status: 503,
    body: { ready: false, reason: "database" },
  });
  other.exec("rollback");
  other.close();
  expect(await asked("/api/ready")).toEqual({ status: 200, body: { ready: true } });

  async function asked(place: string) {
    const start = Date.now();
    const response = await studio.fetch(place);
    const text = await response.text();
    expect(Date.now() - start).toBeLessThan(2_000);
    expect(text.length).toBeLessThanOrEqual(64);
    return { status: response.status, body: JSON.parse(text) };
  }
});

async function submits(sandbox: Awaited<ReturnType<typeof startedSandbox>>): Promise<number[]> {
  const entries = await sandbox.ledger();
  return entries.filter(({ kind }) => kind === "submit").map(({ billed }) => billed);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
