import { expect } from "vitest";
import { type RunAction, runAction } from "@/components/runs/run-action";
import type { Generation, Run, RunRequest } from "@/lib/contract/run";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import type { LedgerEntry } from "@/lib/server/sandbox/ledger";
import { keys } from "./connected-studio";
import { expectPromisesKept } from "./kept-promises";
import { press, runOver } from "./open-studio";
import type { Shared } from "./shared-studio";
import { only } from "./studio-process";

/** One model of each kind of answer. */
export const flux = { model: "siraya/flux-1-srpo", prompt: "Otter" } as const;
export const gpt = { model: "serevix/gpt-image-1", prompt: "Otter" } as const;
export const niji = {
  model: "siray/niji-7",
  prompt: "Otter",
  parameters: { aspect_ratio: "1:1" },
} as const;

export const atSubmit = (script: FaultScript): FaultScript => ({
  ...script,
  match: { kind: "submit", ...script.match },
});
export const atPoll = (script: FaultScript): FaultScript => ({
  ...script,
  match: { kind: "poll", ...script.match },
});
export const atDownload = (script: FaultScript): FaultScript => ({
  ...script,
  match: { kind: "download", ...script.match },
});

export type Ended = {
  run: Run;
  generation: Generation;
  /** What arrived at the provider because of this press, in order. */
  ledger: LedgerEntry[];
  /** Images billed by each submission. */
  submits: number[];
  polls: number;
  downloads: number;
  /** The way on that its row of the record offers. */
  offered: RunAction | undefined;
};

/** One press that meets these faults, or those that wait already, until nothing of it is under way. */
export async function pressInto(
  shared: Shared,
  { request, faults }: { request: RunRequest; faults?: readonly FaultScript[] },
): Promise<Ended> {
  const { sandbox, studio } = shared;
  const before = (await sandbox.ledger()).length;
  if (faults !== undefined) await sandbox.faults(faults);
  const { run } = await press(studio, request);
  return endedAs(shared, await runOver(studio, run.id), before);
}

/** What a run came to, with what arrived at its provider since the ledger had so many entries. */
export async function endedAs({ sandbox }: Shared, run: Run, before: number): Promise<Ended> {
  const ledger = (await sandbox.ledger())
    .slice(before)
    .filter(({ provider }) => run.model.startsWith(`${provider}/`));
  const count = (kind: string) => ledger.filter((entry) => entry.kind === kind).length;
  return {
    run,
    generation: only(run),
    ledger,
    submits: ledger.filter(({ kind }) => kind === "submit").map(({ billed }) => billed),
    polls: count("poll"),
    downloads: count("download"),
    offered: runAction(run),
  };
}

/** Every promise holds over the whole folder, and no key stands in what was told. */
export async function expectSound({ studio, sandbox }: Shared, told: unknown): Promise<void> {
  const { dataDir } = studio.engine.storage;
  await expectPromisesKept({ dataDir, ledger: await sandbox.ledger() });
  const text = JSON.stringify(told);
  for (const key of Object.values(keys)) expect(text).not.toContain(key);
}
