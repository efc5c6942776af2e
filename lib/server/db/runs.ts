import { sql } from "kysely";
import type { Run, RunPage, RunState } from "@/lib/contract/run";
import { readGenerations } from "./read-generations";
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
  const counter = await db
    .updateTable("counters")
    .set({ value: sql`value + 1` })
    .where("name", "=", "revision")
    .returning("value")
    .executeTakeFirstOrThrow();
  const parts = await db
    .selectFrom("generations")
    .leftJoin("images", "images.generation_id", "generations.id")
    .select(["generations.state", "generations.expected"])
    .select((of) => of.fn.count<number>("images.id").as("images"))
    .where("generations.run_id", "=", runId)
    .groupBy("generations.id")
    .execute();
  await db
    .updateTable("runs")
    .set({ revision: counter.value, state: runState(parts) })
    .where("id", "=", runId)
    .execute();
}

/** The revision of the newest change, 0 before the first. */
export async function newestRevision(db: Db): Promise<number> {
  const row = await db
    .selectFrom("counters")
    .select("value")
    .where("name", "=", "revision")
    .executeTakeFirstOrThrow();
  return row.value;
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

/** One run, whole. */
export async function readRun(db: Db, id: string): Promise<Run | undefined> {
  const rows = await db.selectFrom("runs").select(columns).where("id", "=", id).execute();
  return (await withGenerations(db, rows))[0];
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

export type RunQuery = { limit: number; before?: number; state?: RunState; model?: string };

/** A page of runs, newest first, with the revision at which it was read. */
export async function listRuns(db: Db, query: RunQuery): Promise<RunPage & { next?: number }> {
  return db.transaction().execute(async (transaction) => {
    let select = transaction
      .selectFrom("runs")
      .select(columns)
      .orderBy("sequence", "desc")
      .limit(query.limit + 1);
    if (query.before !== undefined) select = select.where("sequence", "<", query.before);
    if (query.state !== undefined) select = select.where("state", "=", query.state);
    if (query.model !== undefined) select = select.where("model", "=", query.model);
    const rows = await select.execute();
    const page = rows.slice(0, query.limit);
    const revision = await newestRevision(transaction);
    const items = await withGenerations(transaction, page);
    const next = rows.length > query.limit ? page.at(-1)?.sequence : undefined;
    return next === undefined ? { items, revision } : { items, revision, next };
  });
}

/** Runs that changed after a revision, in the order of their change. */
export async function runsAfter(db: Db, revision: number, limit: number): Promise<Run[]> {
  const rows = await db
    .selectFrom("runs")
    .select(columns)
    .where("revision", ">", revision)
    .orderBy("revision")
    .limit(limit)
    .execute();
  return withGenerations(db, rows);
}
