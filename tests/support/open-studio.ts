import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { Run, RunRequest } from "@/lib/contract/run";
import { runRequestSchema } from "@/lib/contract/run";
import { type Clock, systemClock } from "@/lib/server/clock";
import { readRun } from "@/lib/server/db/runs";
import { readSettings } from "@/lib/server/env";
import { createRun } from "@/lib/server/generations/create-run";
import { openStudio, type Studio } from "@/lib/server/studio";

export { hurriedClock } from "./hurried-clock";

/** A fresh data folder that goes with the test. */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "proofsheet-test-"));
  // A thumbnail may still be on its way into it.
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 9 }));
  return folder;
}

/** A studio in this process over a fresh data folder, ended with the test. */
export async function startedStudio(
  environment: Record<string, string> = {},
  clock: Clock = systemClock,
): Promise<Studio> {
  const folder = environment.PROOFSHEET_DATA_DIR ?? (await freshFolder());
  const studio = await openStudio({
    settings: readSettings({ ...environment, PROOFSHEET_DATA_DIR: folder }),
    clock,
  });
  onTestFinished(() => studio.stop());
  return studio;
}

/** One press of Generate. */
export async function press(
  studio: Studio,
  request: RunRequest,
  idempotencyKey?: string,
): Promise<{ run: Run; created: boolean }> {
  return createRun(studio.engine, { request: runRequestSchema.parse(request), idempotencyKey });
}

/** The run once it satisfies a condition; told by its changes, not by looking again and again. */
export async function runOnce(
  studio: Studio,
  id: string,
  isSo: (run: Run) => boolean,
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const look = () => {
      readRun(studio.engine.db, id).then((run) => {
        if (run === undefined || !isSo(run)) return;
        stopListening();
        resolve(run);
      }, reject);
    };
    const stopListening = studio.changes.listen(look);
    look();
  });
}

const over = new Set(["succeeded", "partial", "failed", "canceled"]);

/** The run when nothing of it is under way any more. */
export function runOver(studio: Studio, id: string): Promise<Run> {
  return runOnce(studio, id, (run) => over.has(run.state));
}
