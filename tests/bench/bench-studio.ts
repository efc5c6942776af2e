import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Run, type RunRequest, runRequestSchema } from "@/lib/contract/run";
import { systemClock } from "@/lib/server/clock";
import { readRun } from "@/lib/server/db/runs";
import { readSettings } from "@/lib/server/env";
import { createRun } from "@/lib/server/generations/create-run";
import { openStudio, type Studio } from "@/lib/server/studio";

type BenchStudio = { studio: Studio; end(): Promise<void> };

const LOOK_MS = 20;
const over = new Set(["succeeded", "partial", "failed", "canceled"]);

/** A studio in this process over a fresh data folder. */
export async function benchStudio(environment: Record<string, string>): Promise<BenchStudio> {
  const folder = mkdtempSync(path.join(tmpdir(), "proofsheet-bench-"));
  const studio = await openStudio({
    settings: readSettings({ ...environment, PROOFSHEET_DATA_DIR: folder }),
    clock: systemClock,
  });
  return {
    studio,
    async end() {
      await studio.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One press, and its run when nothing of it is under way any more. */
export async function pressToEnd({ engine }: Studio, request: RunRequest): Promise<Run> {
  const { run } = await createRun(engine, { request: runRequestSchema.parse(request) });
  for (;;) {
    const now = await readRun(engine.db, run.id);
    if (now !== undefined && over.has(now.state)) return now;
    await wait(LOOK_MS);
  }
}
