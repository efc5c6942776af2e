import { sql } from "kysely";
import type { Db } from "../schema";

const SEQUENCE = "integer primary key autoincrement";

/** The first tables: runs, generations, references, submissions, images, and the revision counter. */
export async function first(db: Db): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table counters (name text primary key, value integer not null)`,
  `insert into counters (name, value) values ('revision', 0)`,
  `create table runs (
    sequence ${SEQUENCE},
    id text not null unique,
    created_at text not null,
    prompt text not null,
    model text not null,
    state text not null check (state in
      ('queued', 'running', 'waiting', 'succeeded', 'partial', 'failed', 'canceled')),
    revision integer not null,
    idempotency_key text unique,
    body_hash text not null
  )`,
  `create index runs_by_revision on runs (revision)`,
  `create index runs_by_state on runs (state, sequence)`,
  `create index runs_by_model on runs (model, sequence)`,
  `create table generations (
    sequence ${SEQUENCE},
    id text not null unique,
    run_id text not null references runs (id),
    position integer not null,
    provider text not null,
    model text not null,
    wire_model text not null,
    endpoint text not null,
    parameters text not null,
    payload text not null,
    expected integer not null,
    state text not null check (state in
      ('queued', 'running', 'waiting', 'succeeded', 'failed', 'canceled')),
    sandbox integer not null check (sandbox in (0, 1)),
    rehearse text,
    progress real,
    error text,
    parent_image text,
    created_at text not null,
    sent_at text,
    finished_at text,
    due_at text,
    refusals integer not null,
    lease_owner text,
    lease_until text,
    unique (run_id, position)
  )`,
  `create index generations_due on generations (due_at) where due_at is not null`,
  `create index generations_active on generations (provider, sandbox, state)
    where state in ('queued', 'running', 'waiting')`,
  `create table "references" (
    generation_id text not null references generations (id),
    position integer not null,
    url text not null,
    image_id text,
    primary key (generation_id, position)
  )`,
  `create table submissions (
    sequence ${SEQUENCE},
    id text not null unique,
    generation_id text not null references generations (id),
    outcome text not null check (outcome in ('open', 'accepted', 'refused', 'uncertain')),
    request text not null,
    created_at text not null,
    accepted_at text,
    task text,
    results text,
    collect_failures integer not null,
    trouble_since text,
    answer_status integer,
    answer_beginning text,
    error text
  )`,
  // A second submission of one generation is a constraint error instead of an invoice.
  `create unique index submissions_once on submissions (generation_id) where outcome <> 'refused'`,
  `create table images (
    sequence ${SEQUENCE},
    id text not null unique,
    generation_id text references generations (id),
    position integer not null,
    kind text not null check (kind in ('made', 'edited', 'uploaded')),
    provider text,
    model text,
    width integer not null,
    height integer not null,
    type text not null,
    bytes integer not null,
    sha256 text not null,
    thumbhash text,
    sandbox integer not null check (sandbox in (0, 1)),
    created_at text not null,
    stars integer not null,
    flag text not null check (flag in ('none', 'pick', 'reject')),
    parent_image text,
    revised_prompt text,
    source_url text,
    unique (generation_id, position)
  )`,
  `create index images_by_model on images (model, sequence)`,
  `create index images_by_kind on images (kind, sequence)`,
  `create index images_by_provider on images (provider, sequence)`,
];
