import { expect } from "vitest";
import type { Run } from "@/lib/contract/run";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import type { Studio } from "@/lib/server/studio";
import { connectedTo } from "./connected-studio";
import { press, runOver, startedStudio } from "./open-studio";
import type { SandboxProcess } from "./sandbox-process";
import { only } from "./studio-process";

const gpt = (prompt: string) => ({ model: "serevix/gpt-image-1", prompt });
const held: FaultScript = { match: { kind: "submit" }, holdUntilReleased: true };

/** A studio that sends one at a time, with one at the provider and three that wait, in their order. */
export async function fourRuns(sandbox: SandboxProcess): Promise<{ studio: Studio; runs: Run[] }> {
  const studio = await startedStudio({ ...connectedTo(sandbox.origin), SEREVIX_AT_ONCE: "1" });
  await sandbox.faults([held]);
  const runs: Run[] = [];
  for (const prompt of ["one", "two", "three", "four"]) {
    runs.push((await press(studio, gpt(prompt))).run);
    if (prompt === "one") await expect.poll(() => sandbox.held(), { timeout: 30_000 }).toBe(1);
  }
  return { studio, runs };
}

/** The prompts of these runs in the order in which they were sent. */
export async function order(studio: Studio, runs: readonly Run[]): Promise<string[]> {
  const over = [];
  for (const { id } of runs) over.push(await runOver(studio, id));
  const sent = over.toSorted((one, other) =>
    (only(one).sentAt ?? "").localeCompare(only(other).sentAt ?? ""),
  );
  return sent.map(({ prompt }) => prompt);
}
