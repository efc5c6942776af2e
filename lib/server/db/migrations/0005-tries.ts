import { sql } from "kysely";
import type { Db } from "../schema";

/**
 * Tries that a person did not wait for: when they were planned for, and which submissions they were.
 * And when somebody else than the provider made a generation take longer.
 */
export async function tries(db: Db): Promise<void> {
  await sql.raw("alter table generations add column planned_at text").execute(db);
  await sql.raw("alter table generations add column interrupted_at text").execute(db);
  await sql
    .raw(
      "alter table submissions add column early integer not null default 0 check (early in (0, 1))",
    )
    .execute(db);
}
