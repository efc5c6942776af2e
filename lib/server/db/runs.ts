import type { Run, RunPage, RunState } from "@/lib/contract/run";
import { arrivedImages } from "./arrived-images";
import { FIRST_PAGE } from "./first-page";
import { touchWaitingRuns } from "./lanes";
import { readGenerations } from "./read-generations";
import { newestRevision, nextRevision } from "./revisions";
import { runState } from "./run-state";
import type { Db, RunRow } from "./schema";

type NewRun = Pick<
  RunRow,
  "id" | "created_at" | "prompt" | "model" | "idempotency_key" | "body_hash"
>;

/** Inserts a run that has no generations yet; `touchRun` follows in the same transaction. */
export async function insertRun(db: Db, run: NewRun): Promise<void> {
  await db
    .insertInto("runs")
    .values({ ...run, state: "queued", revision: 0 })
    .execute();
}

/** Gives the run the next revision and the state that follows from its generations. */
export async function touchRun(db: Db, runId: string): Promise<void> {
  const revision = await nextRevision(db);
  const generations = await db
    .selectFrom("generations")
    .select(["id", "state", "expected", "provider", "sandbox"])
    .where("run_id", "=", runId)
    .execute();
  const arrived = await arrivedImages(
    db,
    generations.map((generation) => generation.id),
  );
  const parts = generations.map((generation) => ({
    ...generation,
    images: arrived.get(generation.id)?.size ?? 0,
  }));
  const before = await stateOf(db, runId);
  const state = runState(parts);
  await db.updateTable("runs").set({ revision, state }).where("id", "=", runId).execute();
  const [first] = generations;
  if (first !== undefined && isUnderWay(before) && !isUnderWay(state)) {
    await touchWaitingRuns(db, first);
  }
}

async function stateOf(db: Db, runId: string): Promise<RunState> {
  const row = await db
    .selectFrom("runs")
    .select("state")
    .where("id", "=", runId)
    .executeTakeFirstOrThrow();
  return row.state;
}

/** Once it is not, those behind it have one run less to wait for. */
function isUnderWay(state: RunState): boolean {
  return state === "queued" || state === "running" || state === "waiting";
}

type RunColumns = Pick<RunRow, "id" | "created_at" | "prompt" | "model" | "state" | "revision"> & {
  sequence: number;
};

async function withGenerations(db: Db, rows: readonly RunColumns[]): Promise<Run[]> {
  const generations = await readGenerations(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.created_at,
    prompt: row.prompt,
    model: row.model,
    state: row.state,
    revision: row.revision,
    generations: generations.get(row.id) ?? [],
  }));
}

const columns = ["sequence", "id", "created_at", "prompt", "model", "state", "revision"] as const;

/** One run, whole, even if a person removed it. */
export async function readRun(db: Db, id: string): Promise<Run | undefined> {
  const rows = await db.selectFrom("runs").select(columns).where("id", "=", id).execute();
  return (await withGenerations(db, rows))[0];
}

/** The prompt of a run. */
export async function promptOf(db: Db, id: string): Promise<string> {
  const row = await db
    .selectFrom("runs")
    .select("prompt")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return row.prompt;
}

/** The run that an idempotency key made, with the hash of the body it was made from. */
export async function findRunByKey(
  db: Db,
  key: string,
): Promise<{ id: string; bodyHash: string } | undefined> {
  const row = await db
    .selectFrom("runs")
    .select(["id", "body_hash"])
    .where("idempotency_key", "=", key)
    .executeTakeFirst();
  return row && { id: row.id, bodyHash: row.body_hash };
}

export type RunQuery = {
  limit: number;
  before?: number;
  /** Any of these; absent for all. */
  states?: readonly RunState[];
  model?: string;
};

/** A page of runs, newest first, with the revision at which it was read. */
export async function listRuns(db: Db, query: RunQuery): Promise<RunPage & { next?: number }> {
  return db.transaction().execute(async (transaction) => {
    const rows = await newestRuns(transaction, query);
    const page = rows.slice(0, query.limit);
    const revision = await newestRevision(transaction);
    const items = await withGenerations(transaction, page);
    const next = rows.length > query.limit ? page.at(-1)?.sequence : undefined;
    return next === undefined ? { items, revision } : { items, revision, next };
  });
}

/** One range of an index for each state, so that no page is sorted or scanned. */
async function newestRuns(db: Db, query: RunQuery): Promise<RunColumns[]> {
  const { states } = query;
  if (states === undefined) return runsWhere(db, query);
  const found: RunColumns[] = [];
  for (const state of states) found.push(...(await runsWhere(db, { ...query, state })));
  return found.toSorted((one, other) => other.sequence - one.sequence);
}

async function runsWhere(db: Db, query: RunQuery & { state?: RunState }): Promise<RunColumns[]> {
  let select = db
    .selectFrom("runs")
    .select(columns)
    .where("removed_at", "is", null)
    .where("sequence", "<", query.before ?? FIRST_PAGE)
    .orderBy("sequence", "desc")
    .limit(query.limit + 1);
  if (query.state !== undefined) select = select.where("state", "=", query.state);
  if (query.model !== undefined) select = select.where("model", "=", query.model);
  return select.execute();
}

/** Runs that changed after a revision, in the order of their change. */
export async function runsAfter(
  db: Db,
  { revision, limit }: { revision: number; limit: number },
): Promise<Run[]> {
  const rows = await db
    .selectFrom("runs")
    .select(columns)
    .where("revision", ">", revision)
    .where("removed_at", "is", null)
    .orderBy("revision")
    .limit(limit)
    .execute();
  return withGenerations(db, rows);
}
