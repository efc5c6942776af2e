import { expect, it } from "vitest";
import type { Run, Wait } from "@/lib/contract/run";
import { readRun } from "@/lib/server/db/runs";
import { startNext } from "@/lib/server/limits/start-next";
import type { Studio } from "@/lib/server/studio";
import { sandboxOfFile } from "../support/connected-of-file";
import { fourRuns, order } from "../support/four-runs";

const sandbox = sandboxOfFile();

async function waitsOf(studio: Studio, runs: readonly Run[]): Promise<(Wait | undefined)[]> {
  const read = await Promise.all(runs.map(({ id }) => readRun(studio.engine.db, id)));
  return read.map((run) => run?.generations[0]?.waits);
}

it("what a person wants next goes before all that waits, and everybody is told their new place", async () => {
  const { studio, runs } = await fourRuns(sandbox());
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
  await sandbox().release();
  expect(await order(studio, runs)).toEqual(["one", "four", "two", "three"]);
});
