import { sql } from "kysely";
import type { Db } from "../schema";

/** The library: the trash, runs that a person removed, what is gone, and the words to search by. */
export async function library(db: Db): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
  await indexWords(db);
}

type Unindexed = {
  sequence: number;
  prompt: string;
  leave_out: string;
  revised_prompt: string;
  model: string;
};

/** Images that were made before there was a search, by the words that a new one gets. */
async function indexWords(db: Db): Promise<void> {
  const images = await sql<Unindexed>`
    select images.sequence, runs.prompt, images.model,
      coalesce(json_extract(generations.parameters, '$.negative_prompt'), '') as leave_out,
      coalesce(images.revised_prompt, '') as revised_prompt
    from images
    join generations on generations.id = images.generation_id
    join runs on runs.id = generations.run_id`.execute(db);
  for (const { sequence, prompt, leave_out, revised_prompt, model } of images.rows) {
    const name = modelNames.get(model) ?? model;
    const words = folded([prompt, leave_out, revised_prompt, name].join("\n"));
    await sql`insert into image_words (sequence, words) values (${sequence}, ${words})`.execute(db);
  }
}

/** As texts were folded when this migration was written: what it does never changes. */
function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\ufe00-\ufe0f]/g, "")
    .replaceAll("\u0000", " ")
    .normalize("NFC")
    .toLowerCase();
}

/** The models that there were before; those of a person's own files are found by their id. */
const modelNames = new Map([
  ["serevix/gpt-image-1", "gpt-image-1"],
  ["serevix/gemini-2.5-flash-image", "Gemini 2.5 Flash Image"],
  ["serevix/gpt-image-1.5", "gpt-image-1.5"],
  ["siray/nano-banana-i2i", "Nano Banana"],
  ["siray/gpt-image-1.5-ref2i-high", "gpt-image-1.5 high"],
  ["siray/niji-7", "niji 7"],
  ["siray/gpt-image-1.5-ref2i-low", "gpt-image-1.5 low"],
  ["siray/gemini-2.5-flash-image-t2i", "Gemini 2.5 Flash Image"],
  ["siray/seedream-4.5-t2i", "Seedream 4.5"],
  ["siray/gemini-2.5-flash-image-i2i", "Gemini 2.5 Flash Image edit"],
  ["siray/flux-1.1-pro-ultra-i2i", "FLUX 1.1 Pro Ultra"],
  ["siray/flux-kontext-t2i-pro", "FLUX Kontext Pro"],
  ["siray/seedream-3.0-t2i", "Seedream 3.0"],
  ["siray/nano-banana-pro-i2i", "Nano Banana Pro"],
  ["siraya/gpt-image-1-text-to-image", "gpt-image-1"],
  ["siraya/flux-1-srpo", "FLUX.1 SRPO"],
  ["siraya/dreamomni2", "DreamOmni2"],
]);

const statements = [
  `alter table images add column place text not null default 'library'
    check (place in ('library', 'trash', 'purging'))`,
  `alter table images add column trashed_at text`,
  `alter table images add column revision integer`,
  `alter table runs add column removed_at text`,
  `drop index images_by_model`,
  `drop index images_by_kind`,
  `drop index images_by_provider`,
  // Each list is one place, so every page of it is a range of one of these.
  `create index images_by_place on images (place, sequence)`,
  `create index images_by_model on images (place, model, sequence)`,
  `create index images_by_provider on images (place, provider, sequence)`,
  `create index images_by_kind on images (place, kind, sequence)`,
  `create index images_by_sandbox on images (place, sandbox, sequence)`,
  `create index images_by_sha256 on images (sha256)`,
  `create index images_by_revision on images (revision) where revision is not null`,
  `create index images_by_trashed_at on images (trashed_at) where trashed_at is not null`,
  `create index references_by_image on "references" (image_id) where image_id is not null`,
  `create table purged_images (
    generation_id text not null references generations (id),
    position integer not null,
    primary key (generation_id, position)
  )`,
  `create table gone (
    revision integer primary key,
    thing text not null check (thing in ('run', 'image')),
    id text not null
  )`,
  `create table image_words (
    sequence integer primary key references images (sequence),
    words text not null
  )`,
  // Words are folded before they come here, so the index compares them as they are.
  `create virtual table image_search using fts5 (
    words, content = 'image_words', content_rowid = 'sequence',
    tokenize = 'trigram case_sensitive 1', columnsize = 0
  )`,
  `create trigger image_words_come after insert on image_words begin
    insert into image_search (rowid, words) values (new.sequence, new.words);
  end`,
  `create trigger image_words_go after delete on image_words begin
    insert into image_search (image_search, rowid, words)
      values ('delete', old.sequence, old.words);
  end`,
];
