import path from "node:path";
import Sqlite from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { onTestFinished } from "vitest";
import { models } from "@/lib/providers/all";
import { openDatabase } from "@/lib/server/db/open";
import type { Database, Db } from "@/lib/server/db/schema";
import { openStorage, type Storage } from "@/lib/server/storage/storage";
import { freshFolder } from "./open-studio";
import { insertSeededRun, seedImages } from "./seeded-images";

type Statement = { sql: string; parameters: readonly unknown[] };

/** A library of seeded images, and every statement that is run on it from then on. */
export type SeededLibrary = {
  db: Db;
  models: typeof models;
  storage: Storage;
  statements: Statement[];
  /** How the database would go about a statement. */
  plan(statement: Statement): string[];
};

export const NOW = Date.parse("2026-11-21T12:00:00.000Z");

export async function seededLibrary(count: number): Promise<SeededLibrary> {
  const storage = openStorage(await freshFolder());
  const first = await openDatabase(storage.dataDir, () => new Date(NOW).toISOString());
  await seedImages({ db: first, storage, count, now: NOW });
  await first.destroy();
  const database = new Sqlite(path.join(storage.dataDir, "proofsheet.db"));
  const statements: Statement[] = [];
  const db = new Kysely<Database>({
    dialect: new SqliteDialect({ database }),
    log({ query }) {
      statements.push({ sql: query.sql, parameters: query.parameters });
    },
  });
  onTestFinished(async () => {
    await db.destroy();
    storage.close();
  });
  return { db, models, storage, statements, plan: (statement) => planOf(database, statement) };
}

/** An empty library. */
export async function openLibrary(): Promise<Pick<SeededLibrary, "db" | "models" | "storage">> {
  const storage = openStorage(await freshFolder());
  const db = await openDatabase(storage.dataDir, () => new Date(NOW).toISOString());
  onTestFinished(async () => {
    await db.destroy();
    storage.close();
  });
  return { db, models, storage };
}

/** A data folder with so many images, for a studio that is a process of its own. */
export async function seededFolder(count: number): Promise<string> {
  const dataDir = await freshFolder();
  await seedFolder(dataDir, count);
  return dataDir;
}

/** Puts so many images into a data folder that is there. */
export async function seedFolder(dataDir: string, count: number): Promise<void> {
  const storage = openStorage(dataDir);
  const db = await openDatabase(storage.dataDir, () => new Date().toISOString());
  await seedImages({ db, storage, count, now: Date.now() });
  await db.destroy();
  storage.close();
}

type Made = { prompt: string; images?: number };

/** A run of one generation with its images, told as the engine tells it. */
export async function insertRunWith(
  { db, models: offered }: Pick<SeededLibrary, "db" | "models">,
  { prompt, images = 1 }: Made,
): Promise<{ runId: string; imageIds: string[] }> {
  const model = offered.find(({ name }) => name === "niji 7");
  if (model === undefined) throw new Error("no such model");
  return insertSeededRun(db, { prompt, model, images, at: NOW, picture: BLANK });
}

/** The names of a file that is not there: for tests that look at rows only. */
const BLANK = {
  sha256: "0".repeat(64),
  type: "image/png",
  bytes: 1,
  width: 1,
  height: 1,
} as const;

function planOf(database: Sqlite.Database, { sql, parameters }: Statement): string[] {
  const steps = database.prepare(`explain query plan ${sql}`).all(...parameters);
  return steps.map((step) =>
    typeof step === "object" && step !== null && "detail" in step ? String(step.detail) : "",
  );
}
