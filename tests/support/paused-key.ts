import { expect } from "vitest";
import type { Run } from "@/lib/contract/run";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import type { Studio } from "@/lib/server/studio";
import { connectedTo } from "./connected-studio";
import { press, runOnce, startedStudio } from "./open-studio";
import type { SandboxProcess } from "./sandbox-process";
import { only } from "./studio-process";

/** Longer than any of these tests lasts: what goes out before was tried. */
export const LONG = { "retry-after": "600" };
export const gpt = (prompt: string) => ({ model: "serevix/gpt-image-1", prompt });
export const submit = (script: FaultScript): FaultScript => ({
  match: { kind: "submit" },
  ...script,
});
export const refused = submit({ status: 429, headers: LONG });

/** What was billed for each submission, in order. */
export async function submitsTo(sandbox: SandboxProcess): Promise<number[]> {
  const ledger = await sandbox.ledger();
  return ledger.filter(({ kind }) => kind === "submit").map(({ billed }) => billed);
}

export async function heldAnswers(sandbox: SandboxProcess, count: number): Promise<void> {
  await expect.poll(() => sandbox.held(), { timeout: 30_000 }).toBeGreaterThanOrEqual(count);
}

export function pausedRun(studio: Studio, id: string): Promise<Run> {
  return runOnce(studio, id, (run) =>
    run.generations.every(({ waits }) => waits?.reason === "pause"),
  );
}

/** Two runs of one key: the first was refused for its number, the second waits behind its pause. */
export async function pausedKey(sandbox: SandboxProcess, faults: FaultScript[]) {
  const studio = await startedStudio({ ...connectedTo(sandbox.origin), SEREVIX_AT_ONCE: "2" });
  await sandbox.faults(faults);
  const first = await press(studio, gpt("refused"));
  const asked = await pausedRun(studio, first.run.id);
  const second = await press(studio, gpt("behind"));
  await pausedRun(studio, second.run.id);
  return { studio, first: only(asked), second: only(second.run) };
}
