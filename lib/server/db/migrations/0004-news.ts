import { sql } from "kysely";
import type { Db } from "../schema";

/** When the provider last told of a task. */
export async function news(db: Db): Promise<void> {
  await sql.raw("alter table submissions add column heard_at text").execute(db);
}
