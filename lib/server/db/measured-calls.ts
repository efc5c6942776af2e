import type { Db, GenerationRow } from "./schema";

type Wanted = { model: string; sandbox: boolean; since: string; limit: number };

type MeasuredRow = Pick<GenerationRow, "parameters" | "expected"> & {
  sent_at: string | null;
  finished_at: string | null;
};

/** However much older ones there are, no more runs than this are looked at. */
const MOST_RUNS = 1_000;

/**
 * Calls of a model that brought all that was asked of them without an interruption, newest first.
 * What was rehearsed is left out: it took as long as it was told to.
 */
export async function measuredCalls(db: Db, wanted: Wanted): Promise<MeasuredRow[]> {
  return db
    .selectFrom((of) =>
      of
        .selectFrom("runs")
        .select(["id", "sequence", "created_at"])
        .where("model", "=", wanted.model)
        .orderBy("sequence", "desc")
        .limit(MOST_RUNS)
        .as("newest"),
    )
    .innerJoin("generations", "generations.run_id", "newest.id")
    .select([
      "generations.parameters",
      "generations.expected",
      "generations.sent_at",
      "generations.finished_at",
    ])
    .where("newest.created_at", ">=", wanted.since)
    .where("generations.sandbox", "=", wanted.sandbox ? 1 : 0)
    .where("generations.state", "=", "succeeded")
    .where("generations.error", "is", null)
    .where("generations.rehearse", "is", null)
    .where("generations.interrupted_at", "is", null)
    .orderBy("newest.sequence", "desc")
    .orderBy("generations.position", "desc")
    .limit(wanted.limit)
    .execute();
}
