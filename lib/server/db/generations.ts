import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import { type GenerationEvent, lifecycle } from "../generations/lifecycle";
import { touchRun } from "./runs";
import type { Database, Db, ReferenceRow } from "./schema";

export type GenerationRecord = Selectable<Database["generations"]>;

export async function insertGeneration(
  db: Db,
  generation: Insertable<Database["generations"]>,
  references: readonly Omit<ReferenceRow, "generation_id">[],
): Promise<void> {
  await db.insertInto("generations").values(generation).execute();
  if (references.length === 0) return;
  await db
    .insertInto("references")
    .values(references.map((reference) => ({ ...reference, generation_id: generation.id })))
    .execute();
}

export async function findGeneration(db: Db, id: string): Promise<GenerationRecord | undefined> {
  return db.selectFrom("generations").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Whether it works from images. Some providers take edits and new images at one endpoint. */
export async function takesReferences(db: Db, generationId: string): Promise<boolean> {
  const reference = await db
    .selectFrom("references")
    .select("position")
    .where("generation_id", "=", generationId)
    .limit(1)
    .executeTakeFirst();
  return reference !== undefined;
}

type Move = {
  generation: Pick<GenerationRecord, "id" | "run_id">;
  event: GenerationEvent;
  /** The lease that gives the right to move it; absent for a person. */
  owner?: string;
  set?: Updateable<Database["generations"]>;
};

/**
 * Moves a generation by an event, where its state and lease allow it, and tells whether it moved.
 * The run gets its new revision in the same transaction.
 */
export async function moveGeneration(db: Db, move: Move): Promise<boolean> {
  const { from, to } = lifecycle[move.event];
  let update = db
    .updateTable("generations")
    .set({ ...move.set, state: to })
    .where("id", "=", move.generation.id)
    .where("state", "in", from);
  if (move.owner !== undefined) update = update.where("lease_owner", "=", move.owner);
  const result = await update.executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await touchRun(db, move.generation.run_id);
  return true;
}

type Note = {
  generation: Pick<GenerationRecord, "id" | "run_id">;
  owner: string;
  set: Updateable<Database["generations"]>;
};

/** Changes what is not a state (progress, next step, lease), as long as the lease is ours. */
export async function noteGeneration(db: Db, note: Note): Promise<boolean> {
  const result = await db
    .updateTable("generations")
    .set(note.set)
    .where("id", "=", note.generation.id)
    .where("lease_owner", "=", note.owner)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await touchRun(db, note.generation.run_id);
  return true;
}

/** Lets one that waits for its next try go out now; when that was planned for is kept. */
export async function makeQueuedDue(
  db: Db,
  due: { generation: Pick<GenerationRecord, "id" | "run_id">; now: string },
): Promise<void> {
  const result = await db
    .updateTable("generations")
    .set({
      due_at: sql`min(due_at, ${due.now})`,
      planned_at: sql`coalesce(planned_at, due_at)`,
    })
    .where("id", "=", due.generation.id)
    .where("state", "in", lifecycle.claimed.from)
    .executeTakeFirst();
  if (result.numUpdatedRows === 1n) await touchRun(db, due.generation.run_id);
}

/** Puts a queued one before all others of its place. False when it is not queued. */
export async function wantNext(
  db: Db,
  wish: {
    generation: Pick<GenerationRecord, "id" | "run_id">;
    now: string;
  },
): Promise<boolean> {
  const { generation, now } = wish;
  const result = await db
    .updateTable("generations")
    .set({ wanted_at: now })
    .where("id", "=", generation.id)
    .where("state", "in", lifecycle.claimed.from)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await touchRun(db, generation.run_id);
  return true;
}

/** Makes the next step of one that is over due at once. False when it is not over or a step is under way. */
export async function makeDue(
  db: Db,
  due: { generation: Pick<GenerationRecord, "id" | "run_id">; now: string },
): Promise<boolean> {
  const result = await db
    .updateTable("generations")
    .set({
      due_at: due.now,
      interrupted_at: due.now,
      lease_owner: null,
      lease_until: null,
    })
    .where("id", "=", due.generation.id)
    .where("state", "in", lifecycle.arrived_late.from)
    .where((or) => or.or([or("lease_until", "is", null), or("lease_until", "<", due.now)]))
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await touchRun(db, due.generation.run_id);
  return true;
}
