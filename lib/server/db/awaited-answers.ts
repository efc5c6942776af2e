import type { Db, SubmissionRow } from "./schema";

/**
 * The submissions whose answer on disk may still be asked for, with their outcomes: nobody knows yet
 * what it says, or not all of its images are stored.
 */
export async function awaitedAnswers(db: Db): Promise<Map<string, SubmissionRow["outcome"]>> {
  const rows = await db
    .selectFrom("submissions")
    .innerJoin("generations", "generations.id", "submissions.generation_id")
    .select(["submissions.id", "submissions.outcome"])
    .where("submissions.outcome", "<>", "refused")
    .where((or) =>
      or.or([
        or("generations.state", "<>", "succeeded"),
        or("submissions.results", "is not", null),
      ]),
    )
    .execute();
  return new Map(rows.map(({ id, outcome }) => [id, outcome]));
}
