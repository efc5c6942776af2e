import { sql } from "kysely";
import type { Db } from "../schema";

/** Limits: a lane for each key at a provider, with its pace, its pause and its hold. */
export async function limits(db: Db): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table lanes (
    id text primary key,
    provider text not null,
    current integer not null check (current in (0, 1)),
    free_at_ms real,
    pause_until text,
    held_for text check (held_for in ('key_refused', 'out_of_credit')),
    held_at text,
    probe text
  )`,
  // A provider has one key at a time.
  `create unique index lanes_current on lanes (provider) where current = 1`,
  `alter table submissions add column lane text`,
];
