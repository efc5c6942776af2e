import type { Insertable, Selectable } from "kysely";
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
  submission: Pick<
    Insertable<Database["submissions"]>,
    "id" | "generation_id" | "request" | "created_at" | "lane" | "early"
  >,
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
    | "heard_at"
    | "answer_status"
    | "answer_beginning"
    | "error"
  >
>;

/** One that was accepted stays so: nothing that comes later makes a paid submission a free one. */
export async function changeSubmission(db: Db, id: string, change: Change): Promise<void> {
  let update = db.updateTable("submissions").set(change).where("id", "=", id);
  if (change.outcome === "refused") update = update.where("outcome", "in", ["open", "uncertain"]);
  await update.execute();
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

/** What is known of a submission that was accepted and whose images are not all stored. */
export type News = {
  /** Since the studio started. */
  heardAt: string | null;
  answered: boolean;
  /** The task that was accepted, as long as nothing was told of it since. */
  accepted: string | null;
};

/** By generation, for those of these whose submission was accepted. */
export async function newsOf(db: Db, generationIds: readonly string[]): Promise<Map<string, News>> {
  if (generationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("submissions")
    .innerJoin("generations", "generations.id", "submissions.generation_id")
    .select([
      "generation_id",
      "heard_at",
      "interrupted_at",
      "submissions.accepted_at",
      "submissions.task",
    ])
    .select((select) => select("results", "is not", null).as("answered"))
    .where("generation_id", "in", generationIds)
    .where("outcome", "=", "accepted")
    .execute();
  return new Map(
    rows.map(({ generation_id, heard_at, interrupted_at, accepted_at, task, answered }) => [
      generation_id,
      {
        heardAt: heard_at !== null && heard_at > (interrupted_at ?? "") ? heard_at : null,
        answered: Boolean(answered),
        accepted: heard_at === accepted_at ? task : null,
      },
    ]),
  );
}

/**
 * The refused submissions of a generation that were sent when they were due, oldest first: why, and
 * when they were sent (ISO time).
 */
export async function refusalsOf(
  db: Db,
  generationId: string,
): Promise<{ id: string; code: string | undefined; sentAt: string }[]> {
  const rows = await db
    .selectFrom("submissions")
    .select(["id", "error", "created_at"])
    .where("generation_id", "=", generationId)
    .where("outcome", "=", "refused")
    .where("early", "=", 0)
    .orderBy("sequence")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    code: readJson(storedError, row.error)?.code,
    sentAt: row.created_at,
  }));
}
