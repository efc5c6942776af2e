import { isoTime } from "../clock";
import type { Db } from "./schema";

/**
 * Moves all that is planned by so many milliseconds: the wall clock was set, and what was due in a
 * minute is due in a minute still.
 */
export async function shiftPlans(db: Db, byMs: number): Promise<void> {
  const moved = (at: string | null) => (at === null ? null : isoTime(Date.parse(at) + byMs));
  await db.transaction().execute(async (transaction) => {
    const planned = await transaction
      .selectFrom("generations")
      .select(["sequence", "due_at", "planned_at", "interrupted_at", "lease_until"])
      .where("due_at", "is not", null)
      .execute();
    for (const { sequence, due_at, planned_at, interrupted_at, lease_until } of planned) {
      await transaction
        .updateTable("generations")
        .set({
          due_at: moved(due_at),
          planned_at: moved(planned_at),
          interrupted_at: moved(interrupted_at),
          lease_until: moved(lease_until),
        })
        .where("sequence", "=", sequence)
        .execute();
    }
    const paused = await transaction
      .selectFrom("lanes")
      .select(["id", "pause_until"])
      .where("pause_until", "is not", null)
      .execute();
    for (const { id, pause_until } of paused) {
      await transaction
        .updateTable("lanes")
        .set({ pause_until: moved(pause_until) })
        .where("id", "=", id)
        .execute();
    }
  });
}

/** What is planned for later than anything is ever planned was planned by another clock: due now. */
export async function dropFarPlans(
  db: Db,
  { now, farthest }: { now: string; farthest: string },
): Promise<void> {
  await db.updateTable("generations").set({ due_at: now }).where("due_at", ">", farthest).execute();
  await db
    .updateTable("generations")
    .set({ planned_at: now })
    .where("planned_at", ">", farthest)
    .execute();
  await db
    .updateTable("lanes")
    .set({ pause_until: null })
    .where("pause_until", ">", farthest)
    .execute();
}
