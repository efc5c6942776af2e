import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Run, Wait } from "@/lib/contract/run";
import { readRun } from "@/lib/server/db/runs";
import { startNext } from "@/lib/server/limits/start-next";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import type { Studio } from "@/lib/server/studio";
import { connectedTo } from "../support/connected-studio";
import { press, runOver, startedStudio } from "../support/open-studio";
import { type SandboxProcess, startSandbox } from "../support/sandbox-process";
import { only } from "../support/studio-process";

const gpt = (prompt: string) => ({ model: "serevix/gpt-image-1", prompt });
const held: FaultScript = { match: { kind: "submit" }, holdUntilReleased: true };

let sandbox: SandboxProcess;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  await sandbox.release();
  await sandbox.faults([]);
});

/** A studio that sends one at a time, with one at the provider and three that wait, in their order. */
async function fourRuns(): Promise<{ studio: Studio; runs: Run[] }> {
  const studio = await startedStudio({ ...connectedTo(sandbox.origin), SEREVIX_AT_ONCE: "1" });
  await sandbox.faults([held]);
  const runs: Run[] = [];
  for (const prompt of ["one", "two", "three", "four"]) {
    runs.push((await press(studio, gpt(prompt))).run);
    if (prompt === "one") await expect.poll(() => sandbox.held(), { timeout: 30_000 }).toBe(1);
  }
  return { studio, runs };
}

async function waitsOf(studio: Studio, runs: readonly Run[]): Promise<(Wait | undefined)[]> {
  const read = await Promise.all(runs.map(({ id }) => readRun(studio.engine.db, id)));
  return read.map((run) => run?.generations[0]?.waits);
}

/** The prompts of these runs in the order in which they were sent. */
async function order(studio: Studio, runs: readonly Run[]): Promise<string[]> {
  const over = [];
  for (const { id } of runs) over.push(await runOver(studio, id));
  const sent = over.toSorted((one, other) =>
    (only(one).sentAt ?? "").localeCompare(only(other).sentAt ?? ""),
  );
  return sent.map(({ prompt }) => prompt);
}

it("what a person wants next goes before all that waits, and everybody is told their new place", async () => {
  const { studio, runs } = await fourRuns();
  expect(await waitsOf(studio, runs)).toEqual([
    undefined,
    { reason: "turn", ahead: 1 },
    { reason: "turn", ahead: 2, mayLead: true },
    { reason: "turn", ahead: 3, mayLead: true },
  ]);
  const before = await readRun(studio.engine.db, runs[1]?.id ?? "");
  await startNext(studio.engine, runs[3]?.generations[0]?.id ?? "");
  expect(await waitsOf(studio, runs)).toEqual([
    undefined,
    { reason: "turn", ahead: 2, mayLead: true },
    { reason: "turn", ahead: 3, mayLead: true },
    { reason: "turn", ahead: 1 },
  ]);
  const after = await readRun(studio.engine.db, runs[1]?.id ?? "");
  expect(after?.revision).toBeGreaterThan(before?.revision ?? 0);
  await sandbox.release();
  expect(await order(studio, runs)).toEqual(["one", "four", "two", "three"]);
});

it("of two wishes the newer one goes first", async () => {
  const { studio, runs } = await fourRuns();
  await startNext(studio.engine, runs[2]?.generations[0]?.id ?? "");
  await new Promise((resolve) => setTimeout(resolve, 5));
  await startNext(studio.engine, runs[3]?.generations[0]?.id ?? "");
  await sandbox.release();
  expect(await order(studio, runs)).toEqual(["one", "four", "three", "two"]);
});

it("one that is at its provider cannot be started next", async () => {
  const { studio, runs } = await fourRuns();
  await expect(startNext(studio.engine, runs[0]?.generations[0]?.id ?? "")).rejects.toMatchObject({
    code: "wrong_state",
  });
  await expect(startNext(studio.engine, "gen_nothing")).rejects.toMatchObject({
    code: "not_found",
  });
  await sandbox.release();
  await order(studio, runs);
});
