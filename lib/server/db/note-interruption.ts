import { touchRun } from "./runs";
import type { Db } from "./schema";

/**
 * At start: what is under way was left alone for a while. What was heard of it before is no news any
 * more, and how long it takes is not the provider's doing alone.
 */
export async function noteInterruption(db: Db, now: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const interrupted = await transaction
      .updateTable("generations")
      .set({ interrupted_at: now })
      .where("due_at", "is not", null)
      .where("state", "<>", "queued")
      .returning("run_id")
      .execute();
    for (const runId of new Set(interrupted.map(({ run_id }) => run_id))) {
      await touchRun(transaction, runId);
    }
  });
}
