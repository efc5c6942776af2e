import { sql } from "kysely";
import { first } from "./migrations/0001-first";
import { library } from "./migrations/0002-library";
import { limits } from "./migrations/0003-limits";
import { news } from "./migrations/0004-news";
import { tries } from "./migrations/0005-tries";
import { wishes } from "./migrations/0006-wishes";
import type { Db } from "./schema";

type Migration = (db: Db) => Promise<void>;

/** Append only: the place in this list is the migration's number, from 1. */
const migrations: readonly Migration[] = [first, library, limits, news, tries, wishes];

/**
 * Brings the schema up to this program, each migration in a transaction of its own.
 * Refuses a database that a newer program made.
 */
export async function migrate(db: Db, now: () => string): Promise<void> {
  await sql`create table if not exists migrations
    (number integer primary key, applied_at text not null)`.execute(db);
  const applied = await sql<{ newest: number | null }>`
    select max(number) as newest from migrations`.execute(db);
  const newest = applied.rows[0]?.newest ?? 0;
  if (newest > migrations.length) {
    throw new Error(
      `The database was made by a newer Proofsheet (schema ${newest}, this program knows ${migrations.length}). Update the program; nothing was changed.`,
    );
  }
  for (const [index, apply] of migrations.entries()) {
    const number = index + 1;
    if (number <= newest) continue;
    await db.transaction().execute(async (transaction) => {
      await apply(transaction);
      await sql`insert into migrations (number, applied_at) values (${number}, ${now()})`.execute(
        transaction,
      );
    });
  }
}
