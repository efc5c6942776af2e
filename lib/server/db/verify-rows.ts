import path from "node:path";
import Sqlite from "better-sqlite3";
import { Kysely, SqliteDialect, sql } from "kysely";
import type { Database, Db, ImageRow } from "./schema";

const PAGE = 1_000;

/** Opens the data folder's database for reading alone, beside a studio that may be writing it. */
export function openForReading(dataDir: string): Db {
  const file = path.join(/*turbopackIgnore: true*/ dataDir, "proofsheet.db");
  const sqlite = new Sqlite(file, { readonly: true, fileMustExist: true });
  sqlite.pragma("busy_timeout = 5000");
  return new Kysely<Database>({ dialect: new SqliteDialect({ database: sqlite }) });
}

/** What the database says is wrong with itself; a quick look leaves out its indexes. */
export async function damageOf(db: Db, isQuick: boolean): Promise<string[]> {
  const check = isQuick
    ? sql<{ found: string }>`select quick_check as found from pragma_quick_check`
    : sql<{ found: string }>`select integrity_check as found from pragma_integrity_check`;
  const { rows } = await check.execute(db);
  return rows.map(({ found }) => found).filter((found) => found !== "ok");
}

export type ImageFileRow = Pick<
  ImageRow,
  "id" | "sha256" | "type" | "bytes" | "width" | "height"
> & { sequence: number };

/** Every image that is to have a file, page by page. What is being purged may have lost it already. */
export async function* imageFileRows(db: Db): AsyncGenerator<ImageFileRow> {
  let last = 0;
  for (;;) {
    const rows = await db
      .selectFrom("images")
      .select(["id", "sequence", "sha256", "type", "bytes", "width", "height"])
      .where("sequence", ">", last)
      .where("place", "<>", "purging")
      .orderBy("sequence")
      .limit(PAGE)
      .execute();
    yield* rows;
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.sequence;
  }
}

/** Whether an image is still to have its file. */
export async function needsFile(db: Db, id: string): Promise<boolean> {
  const row = await db
    .selectFrom("images")
    .select("id")
    .where("id", "=", id)
    .where("place", "<>", "purging")
    .executeTakeFirst();
  return row !== undefined;
}

/** The names of all blobs that a row knows, those that are being purged included. */
export async function knownBlobs(db: Db): Promise<Set<string>> {
  const known = new Set<string>();
  let last = 0;
  for (;;) {
    const rows = await db
      .selectFrom("images")
      .select(["sequence", "sha256"])
      .where("sequence", ">", last)
      .orderBy("sequence")
      .limit(PAGE)
      .execute();
    for (const { sha256 } of rows) known.add(sha256);
    const end = rows.at(-1);
    if (end === undefined) return known;
    last = end.sequence;
  }
}

type StuckRow = { id: string; state: string; why: "no next step" | "its step is long overdue" };

/**
 * Generations that are not over and that nobody comes back to. `overdue` is the time before which
 * a step must have been taken, where a studio is at work.
 */
export async function stuckGenerations(db: Db, overdue: string | undefined): Promise<StuckRow[]> {
  const rows = await db
    .selectFrom("generations")
    .select(["id", "state", "due_at"])
    .where("state", "in", ["queued", "running", "waiting"])
    .where((or) =>
      or.or([
        or("due_at", "is", null),
        ...(overdue === undefined
          ? []
          : [
              or.and([
                or("state", "<>", "queued"),
                or("due_at", "<", overdue),
                or.or([or("lease_until", "is", null), or("lease_until", "<", overdue)]),
              ]),
            ]),
      ]),
    )
    .orderBy("sequence")
    .execute();
  return rows.map(({ id, state, due_at }) => ({
    id,
    state,
    why: due_at === null ? "no next step" : "its step is long overdue",
  }));
}
