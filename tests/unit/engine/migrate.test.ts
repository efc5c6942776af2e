import path from "node:path";
import Sqlite from "better-sqlite3";
import { expect, it } from "vitest";
import { openDatabase } from "@/lib/server/db/open";
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
  ]);
  sqlite.close();
});

it("a database of a newer program is refused and left as it is", async () => {
  const folder = await freshFolder();
  await (await openDatabase(folder, now)).destroy();
  const sqlite = new Sqlite(path.join(folder, "proofsheet.db"));
  sqlite.exec("insert into migrations values (99, 'future')");
  sqlite.close();
  await expect(openDatabase(folder, now)).rejects.toThrow(
    "The database was made by a newer Proofsheet (schema 99, this program knows 1).",
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
