import type { Selectable } from "kysely";
import { storedError } from "@/lib/contract/stored";
import { readJson } from "./read-json";
import type { Database, Db, SubmissionRow } from "./schema";

export type Submission = Selectable<Database["submissions"]>;

/**
 * The intent to spend, committed before the first byte leaves. A second one for the same
 * generation violates `submissions_once`.
 */
export async function openSubmission(
  db: Db,
  submission: Pick<SubmissionRow, "id" | "generation_id" | "request" | "created_at">,
): Promise<void> {
  await db
    .insertInto("submissions")
    .values({ ...submission, outcome: "open", collect_failures: 0 })
    .execute();
}

/** The one submission of a generation that was not refused. */
export async function liveSubmission(
  db: Db,
  generationId: string,
): Promise<Submission | undefined> {
  return db
    .selectFrom("submissions")
    .selectAll()
    .where("generation_id", "=", generationId)
    .where("outcome", "<>", "refused")
    .executeTakeFirst();
}

type Change = Partial<
  Pick<
    SubmissionRow,
    | "outcome"
    | "accepted_at"
    | "task"
    | "results"
    | "collect_failures"
    | "trouble_since"
    | "answer_status"
    | "answer_beginning"
    | "error"
  >
>;

export async function changeSubmission(db: Db, id: string, change: Change): Promise<void> {
  await db.updateTable("submissions").set(change).where("id", "=", id).execute();
}

/** All submissions of a generation, in order; at most one of them was not refused. */
export async function submissionsOf(db: Db, generationId: string): Promise<Submission[]> {
  return db
    .selectFrom("submissions")
    .selectAll()
    .where("generation_id", "=", generationId)
    .orderBy("sequence")
    .execute();
}

/** Of these generations, those whose submission left something that can be looked at again. */
export async function generationsWithTrace(
  db: Db,
  generationIds: readonly string[],
): Promise<Set<string>> {
  if (generationIds.length === 0) return new Set();
  const rows = await db
    .selectFrom("submissions")
    .select("generation_id")
    .where("generation_id", "in", generationIds)
    .where("outcome", "<>", "refused")
    .where((or) =>
      or.or([
        or("task", "is not", null),
        or("results", "is not", null),
        or.and([or("outcome", "=", "uncertain"), or.between("answer_status", 200, 299)]),
      ]),
    )
    .execute();
  return new Set(rows.map((row) => row.generation_id));
}

/** The codes of a generation's refused submissions, oldest first. */
export async function refusalCodes(db: Db, generationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("submissions")
    .select("error")
    .where("generation_id", "=", generationId)
    .where("outcome", "=", "refused")
    .orderBy("sequence")
    .execute();
  return rows.flatMap((row) => readJson(storedError, row.error)?.code ?? []);
}
