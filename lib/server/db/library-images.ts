import { sql } from "kysely";
import type { ImageRecord } from "./images";
import type { Db } from "./schema";

/** An image with what its run tells of it. */
export type LibraryRecord = ImageRecord & { run_id: string | null; prompt: string | null };

const PROMPT_BEGINNING = 300;

/** Images by sequence, newest first, each with the beginning of its prompt. */
export async function readImages(db: Db, sequences: readonly number[]): Promise<LibraryRecord[]> {
  if (sequences.length === 0) return [];
  const rows = await withRun(db)
    .select(sql<string | null>`substr(runs.prompt, 1, ${PROMPT_BEGINNING})`.as("prompt"))
    .where("images.sequence", "in", sequences)
    .execute();
  return rows.sort((a, b) => b.sequence - a.sequence);
}

/** An image of the library or the trash, with its whole prompt. */
export async function readImage(db: Db, id: string): Promise<LibraryRecord | undefined> {
  return withRun(db)
    .select("runs.prompt")
    .where("images.id", "=", id)
    .where("images.place", "<>", "purging")
    .executeTakeFirst();
}

/** Images without a run that changed after a revision, in the order of their change. */
export async function imagesAfter(
  db: Db,
  { revision, limit }: { revision: number; limit: number },
): Promise<LibraryRecord[]> {
  return withRun(db)
    .select("runs.prompt")
    .where("images.revision", ">", revision)
    .where("images.place", "<>", "purging")
    .orderBy("images.revision")
    .limit(limit)
    .execute();
}

function withRun(db: Db) {
  return db
    .selectFrom("images")
    .leftJoin("generations", "generations.id", "images.generation_id")
    .leftJoin("runs", "runs.id", "generations.run_id")
    .selectAll("images")
    .select("generations.run_id");
}
