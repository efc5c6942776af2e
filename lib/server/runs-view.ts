import type { OfferedModel, ProviderStatus } from "@/lib/contract/provider";
import type { FullRecord } from "@/lib/contract/record";
import type { Run, RunPage, RunState } from "@/lib/contract/run";
import { writeCursor } from "./cursor";
import { listRuns, type RunQuery, readRun } from "./db/runs";
import type { Engine } from "./engine";
import { readRecord } from "./generations/read-record";
import { offeredModels } from "./offered-models";
import { providerStatuses } from "./provider-statuses";

type Offered = { models: OfferedModel[]; providers: ProviderStatus[] };

/** What the page of runs shows first: what is under way, and the newest that the filter lets through. */
export type RunsView = Offered & { active: RunPage; firstPage: RunPage };

/** A run with the record of each of its generations. */
export type RunView = Offered & { run: Run; records: FullRecord[]; revision: number };

const FIRST_RUNS = 30;
const MOST_ACTIVE = 100;
const active: readonly RunState[] = ["running", "waiting", "queued"];

export type RunsWanted = Pick<RunQuery, "states" | "model">;

export async function runsView(engine: Engine, wanted: RunsWanted): Promise<RunsView> {
  return {
    ...(await offered(engine)),
    active: await page(engine, { states: active, limit: MOST_ACTIVE }),
    firstPage: await page(engine, { ...wanted, limit: FIRST_RUNS }),
  };
}

export async function runView(engine: Engine, id: string): Promise<RunView | undefined> {
  const run = await readRun(engine.db, id);
  if (run === undefined) return undefined;
  const records: FullRecord[] = [];
  for (const generation of run.generations) {
    const record = await readRecord(engine, generation.id);
    if (record !== undefined) records.push(record);
  }
  return { ...(await offered(engine)), run, records, revision: run.revision };
}

async function page(engine: Engine, query: RunQuery): Promise<RunPage> {
  const { next, ...read } = await listRuns(engine.db, query);
  return next === undefined ? read : { ...read, nextCursor: writeCursor(next) };
}

async function offered(engine: Engine): Promise<Offered> {
  return { models: offeredModels(engine), providers: await providerStatuses(engine) };
}
