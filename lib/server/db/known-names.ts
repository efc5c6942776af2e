import type { Db } from "./schema";

/** Of these names of blobs, those that any image has, one that is being purged included. */
export async function knownNames(db: Db, names: readonly string[]): Promise<Set<string>> {
  if (names.length === 0) return new Set();
  const rows = await db
    .selectFrom("images")
    .select("sha256")
    .where("sha256", "in", names)
    .execute();
  return new Set(rows.map(({ sha256 }) => sha256));
}

/** Whether something was delivered that is not all stored yet. */
export async function isCollecting(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom("generations")
    .innerJoin("submissions", "submissions.generation_id", "generations.id")
    .select("generations.id")
    .where("generations.due_at", "is not", null)
    .where("submissions.results", "is not", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
