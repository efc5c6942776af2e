import path from "node:path";
import Sqlite from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { migrate } from "./migrate";
import type { Database, Db } from "./schema";

/** Opens the data folder's database and brings its schema up to date. */
export async function openDatabase(dataDir: string, now: () => string): Promise<Db> {
  const sqlite = new Sqlite(path.join(/*turbopackIgnore: true*/ dataDir, "proofsheet.db"));
  sqlite.pragma("journal_mode = WAL");
  // The driver turns to NORMAL by itself in WAL. A submission row lost in a power cut is a second bill.
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("foreign_keys = ON");
  // Nobody else writes it; a tool that holds it locked must not hold up every answer for long.
  sqlite.pragma("busy_timeout = 1000");
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: sqlite }) });
  await migrate(db, now);
  return db;
}
