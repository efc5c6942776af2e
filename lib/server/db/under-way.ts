import type { Db } from "./schema";

/** How many generations may still bring images that need room, without one that is asked about. */
export async function countUnderWay(db: Db, except = ""): Promise<number> {
  const rows = await db
    .selectFrom("generations")
    .select("id")
    .where("id", "<>", except)
    .where((or) =>
      or.or([
        or("state", "in", ["running", "waiting"]),
        or.and([or("state", "=", "canceled"), or("due_at", "is not", null)]),
      ]),
    )
    .execute();
  return rows.length;
}
