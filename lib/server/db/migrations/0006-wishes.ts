import { sql } from "kysely";
import type { Db } from "../schema";

/** When a person wished that a queued generation be the next to go out. */
export async function wishes(db: Db): Promise<void> {
  await sql.raw("alter table generations add column wanted_at text").execute(db);
}
