import path from "node:path";
import Sqlite from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { expect, it } from "vitest";
import { models } from "@/lib/providers/all";
import { first } from "@/lib/server/db/migrations/0001-first";
import { openDatabase } from "@/lib/server/db/open";
import type { Database } from "@/lib/server/db/schema";
import { wordsOf } from "@/lib/server/library/image-words";
import { freshFolder } from "../../support/open-studio";

const now = () => "2026-11-21T00:00:00.000Z";

it("a new folder gets the whole schema, and opening it again changes nothing", async () => {
  const folder = await freshFolder();
  await (await openDatabase(folder, now)).destroy();
  const db = await openDatabase(folder, () => "later");
  await db.destroy();
  const sqlite = new Sqlite(path.join(folder, "proofsheet.db"));
  expect(sqlite.prepare("select * from migrations").all()).toEqual([
    { number: 1, applied_at: now() },
    { number: 2, applied_at: now() },
    { number: 3, applied_at: now() },
    { number: 4, applied_at: now() },
    { number: 5, applied_at: now() },
    { number: 6, applied_at: now() },
  ]);
  sqlite.close();
});

it("an image from before there was a search is found by the words that a new one gets", async () => {
  const folder = await freshFolder();
  const sqlite = new Sqlite(path.join(folder, "proofsheet.db"));
  const before = new Kysely<Database>({ dialect: new SqliteDialect({ database: sqlite }) });
  await first(before);
  sqlite.exec(`
    create table migrations (number integer primary key, applied_at text not null);
    insert into migrations values (1, 'then');
    insert into runs (id, created_at, prompt, model, state, revision, body_hash)
      values ('r', 'then', 'Café at Dusk', 'siray/niji-7', 'succeeded', 1, '');
    insert into generations (id, run_id, position, provider, model, wire_model, endpoint, parameters,
        payload, expected, state, sandbox, created_at, refusals)
      values ('g', 'r', 0, 'siray', 'siray/niji-7', 'niji', 'tasks',
        '{"aspect_ratio":"1:1","negative_prompt":"Fog"}', '{}', 1, 'succeeded', 1, 'then', 0);
    insert into images (id, generation_id, position, kind, provider, model, width, height, type,
        bytes, sha256, sandbox, created_at, stars, flag, revised_prompt)
      values ('i', 'g', 0, 'made', 'siray', 'siray/niji-7', 1, 1, 'image/png', 1, 'x', 1, 'then', 0,
        'none', 'A Bar');`);
  await before.destroy();
  const db = await openDatabase(folder, now);
  const generation = {
    run_id: "r",
    model: "siray/niji-7",
    parameters: '{"aspect_ratio":"1:1","negative_prompt":"Fog"}',
  };
  const words = await wordsOf({ db, models }, { generation, revisedPrompt: "A Bar" });
  expect(words).toBe("cafe at dusk\nfog\na bar\nniji 7");
  expect(await db.selectFrom("image_words").select("words").execute()).toEqual([{ words }]);
  await db.destroy();
});

it("a database of a newer program is refused and left as it is", async () => {
  const folder = await freshFolder();
  await (await openDatabase(folder, now)).destroy();
  const sqlite = new Sqlite(path.join(folder, "proofsheet.db"));
  sqlite.exec("insert into migrations values (99, 'future')");
  sqlite.close();
  await expect(openDatabase(folder, now)).rejects.toThrow(
    "The database was made by a newer Proofsheet (schema 99, this program knows 6).",
  );
});

it("rows that stand for money are written with synchronous FULL", async () => {
  const folder = await freshFolder();
  const db = await openDatabase(folder, now);
  const { sql } = await import("kysely");
  const mode = await sql<{ synchronous: number }>`pragma synchronous`.execute(db);
  expect(mode.rows).toEqual([{ synchronous: 2 }]);
  await db.destroy();
});

it("a second submission of one generation is a constraint error", async () => {
  const folder = await freshFolder();
  await (await openDatabase(folder, now)).destroy();
  const sqlite = new Sqlite(path.join(folder, "proofsheet.db"));
  sqlite.pragma("foreign_keys = OFF");
  const add = sqlite.prepare(
    `insert into submissions (id, generation_id, outcome, request, created_at, collect_failures)
     values (?, 'g', ?, '{}', 'now', 0)`,
  );
  add.run("1", "refused");
  add.run("2", "refused");
  add.run("3", "open");
  expect(() => add.run("4", "open")).toThrow("UNIQUE constraint failed");
  expect(() => add.run("5", "uncertain")).toThrow("UNIQUE constraint failed");
  sqlite.close();
});
