import { nextRevision } from "./revisions";
import type { Db, GoneRow } from "./schema";

/** Whether something of a run may still arrive by itself. */
export async function isListenedFor(db: Db, runId: string): Promise<boolean> {
  const row = await db
    .selectFrom("generations")
    .select("id")
    .where("run_id", "=", runId)
    .where((or) =>
      or.or([or("due_at", "is not", null), or("state", "in", ["queued", "running", "waiting"])]),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Removes a run from every list, and tells live readers. False when it is none, or removed already. */
export async function markRemoved(db: Db, run: { id: string; now: string }): Promise<boolean> {
  const result = await db
    .updateTable("runs")
    .set({ removed_at: run.now })
    .where("id", "=", run.id)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  const revision = await nextRevision(db);
  await db.insertInto("gone").values({ revision, thing: "run", id: run.id }).execute();
  return true;
}

/** Whether a person removed the run. */
export async function isRemoved(db: Db, id: string): Promise<boolean> {
  const row = await db
    .selectFrom("runs")
    .select("id")
    .where("id", "=", id)
    .where("removed_at", "is not", null)
    .executeTakeFirst();
  return row !== undefined;
}

/** What went after a revision, in the order of its going. */
export async function goneAfter(
  db: Db,
  { revision, limit }: { revision: number; limit: number },
): Promise<GoneRow[]> {
  return db
    .selectFrom("gone")
    .selectAll()
    .where("revision", ">", revision)
    .orderBy("revision")
    .limit(limit)
    .execute();
}
