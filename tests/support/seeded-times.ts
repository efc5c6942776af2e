import path from "node:path";
import Sqlite from "better-sqlite3";

/** Seconds from 36 to 52, so that the deciles of ten are 37.6 and 50.4. */
export const usualSeconds = [36, 38, 39, 40, 41, 42, 44, 46, 50, 52] as const;

/** As if the calls that ended well had taken these seconds, whichever of them which. */
export function seedTimes(dataDir: string, seconds: readonly number[]): void {
  const database = open(dataDir);
  const rows = database
    .prepare<[], { id: string; finished_at: string }>(
      "select id, finished_at from generations where state = 'succeeded' order by sequence",
    )
    .all();
  const sent = database.prepare("update generations set sent_at = ? where id = ?");
  for (const [index, { id, finished_at }] of rows.entries()) {
    sent.run(isoBefore(Date.parse(finished_at), seconds[index % seconds.length] ?? 0), id);
  }
  database.close();
}

/** As if a call that is under way had been sent so many seconds ago. */
export function seedSent(dataDir: string, generationId: string, secondsAgo: number): void {
  const database = open(dataDir);
  database
    .prepare("update generations set sent_at = ? where id = ?")
    .run(isoBefore(Date.now(), secondsAgo), generationId);
  database.close();
}

function open(dataDir: string): Sqlite.Database {
  const database = new Sqlite(path.join(dataDir, "proofsheet.db"));
  // The studio writes as well.
  database.pragma("busy_timeout = 5000");
  return database;
}

function isoBefore(ms: number, seconds: number): string {
  return new Date(ms - seconds * 1_000).toISOString();
}
