import { expect, it } from "vitest";
import type { Studio } from "@/lib/server/studio";
import { connectedTo, startedSandbox } from "../../support/connected-studio";
import { atSubmit, flux, gpt, niji } from "../../support/fault-case";
import { expectPromisesKept } from "../../support/kept-promises";
import {
  freshFolder,
  hurriedClock,
  press,
  runOnce,
  runOver,
  startedStudio,
} from "../../support/open-studio";
import { type SandboxProcess, startSandbox } from "../../support/sandbox-process";
import { only } from "../../support/studio-process";

const MEGABYTE = 1024 * 1024;

it("fifty answers that drip keep nobody else from ending, hold no memory, and end by themselves", {
  timeout: 120_000,
}, async () => {
  const sandbox = await startedSandbox();
  const studio = await startedStudio(
    { ...connectedTo(sandbox.origin), SEREVIX_AT_ONCE: "60" },
    hurriedClock(20),
  );
  await sandbox.faults([
    atSubmit({
      match: { provider: "serevix", times: 50 },
      drip: { from: "body", bytes: 1, everyMs: 200 },
    }),
  ]);
  const before = process.memoryUsage().rss;
  for (let index = 0; index < 50; index++) {
    await press(studio, { ...gpt, prompt: `Drip ${index}` });
  }
  await until(async () => (await submitsOf(sandbox)) === 50);
  const { run } = await press(studio, flux);
  expect((await runOver(studio, run.id)).state).toBe("succeeded");
  // It did not wait for them.
  expect(await underWay(studio)).toBeGreaterThan(0);
  expect(process.memoryUsage().rss - before).toBeLessThan(64 * MEGABYTE);
  await until(async () => (await underWay(studio)) === 0);
  const ends = await studio.engine.db
    .selectFrom("generations")
    .select(["state", "error"])
    .where("provider", "=", "serevix")
    .execute();
  expect(ends).toHaveLength(50);
  for (const { state, error } of ends) {
    expect(state).toBe("failed");
    expect(JSON.parse(error ?? "{}")).toMatchObject({ code: "outcome_unknown", billed: "maybe" });
  }
  expect(await submitsOf(sandbox)).toBe(50 + 1);
  const { dataDir } = studio.engine.storage;
  await expectPromisesKept({ dataDir, ledger: await sandbox.ledger() });
});

it("an event loop that stands still longer than a lease holds doubles nothing", async () => {
  const sandbox = await startedSandbox();
  const studio = await startedStudio(connectedTo(sandbox.origin), hurriedClock(20));
  await sandbox.faults([atSubmit({ holdUntilReleased: true })]);
  const { run } = await press(studio, gpt);
  while ((await sandbox.held()) < 1) await new Promise((resolve) => setTimeout(resolve, 20));
  const until = Date.now() + 2_000;
  while (Date.now() < until) {
    // Forty seconds of the studio's time.
  }
  studio.engine.wake();
  await new Promise((resolve) => setTimeout(resolve, 200));
  await sandbox.release();
  const end = await runOver(studio, run.id);
  expect([end.state, only(end).images.length]).toEqual(["succeeded", 1]);
  const ledger = await sandbox.ledger();
  expect(ledger.filter(({ kind }) => kind === "submit")).toHaveLength(1);
  await expectPromisesKept({ dataDir: studio.engine.storage.dataDir, ledger });
});

it.each([
  { forgets: false, end: ["succeeded", undefined] },
  { forgets: true, end: ["failed", "task_lost"] },
])(
  "a provider that starts anew and forgets: $forgets: the task ends as $end",
  async ({ forgets, end }) => {
    const folder = await freshFolder();
    const journal = `${folder}/provider.jsonl`;
    const first = await startSandbox({ journal, pace: 0.05 });
    const studio = await startedStudio(connectedTo(first.origin), hurriedClock(60));
    await first.faults([
      atSubmit({ match: { provider: "siray" }, scenario: "slow" }),
      atSubmit({ match: { provider: "serevix" }, holdUntilReleased: true }),
    ]);
    const task = await press(studio, niji);
    const answer = await press(studio, gpt);
    await runOnce(studio, task.run.id, (run) => run.state === "waiting");
    while ((await first.held()) < 1) await new Promise((resolve) => setTimeout(resolve, 20));
    const before = await first.ledger();
    await first.stop();
    const port = Number(new URL(first.origin).port);
    const second = await startedSandbox({ port, pace: 0.05, ...(forgets ? {} : { journal }) });
    const ended = only(await runOver(studio, task.run.id));
    expect([ended.state, ended.error?.code]).toEqual(end);
    expect(ended.canCheckAgain).toBe(forgets ? true : undefined);
    expect(only(await runOver(studio, answer.run.id)).error).toMatchObject({
      code: "outcome_unknown",
      billed: "maybe",
    });
    const after = await second.ledger();
    const ledger = forgets ? [...before, ...after] : after;
    const submits = ledger.filter(({ kind }) => kind === "submit");
    expect(submits.map(({ provider }) => provider).sort()).toEqual(["serevix", "siray"]);
    await expectPromisesKept({ dataDir: studio.engine.storage.dataDir, ledger });
  },
);

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 100));
}

async function submitsOf(sandbox: SandboxProcess): Promise<number> {
  return (await sandbox.ledger()).filter(({ kind }) => kind === "submit").length;
}

async function underWay({ engine }: Studio): Promise<number> {
  const rows = await engine.db
    .selectFrom("generations")
    .select("id")
    .where("state", "in", ["queued", "running", "waiting"])
    .execute();
  return rows.length;
}
