import { sql } from "kysely";
import type { Db } from "./schema";

/** Takes the next revision; what it is for is written in the same transaction. */
export async function nextRevision(db: Db): Promise<number> {
  return nextRevisions(db, 1);
}

/** Takes several that follow one another, and tells the first of them. */
export async function nextRevisions(db: Db, count: number): Promise<number> {
  const counter = await db
    .updateTable("counters")
    .set({ value: sql`value + ${count}` })
    .where("name", "=", "revision")
    .returning("value")
    .executeTakeFirstOrThrow();
  return counter.value - count + 1;
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
