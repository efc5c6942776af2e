import path from "node:path";
import Sqlite from "better-sqlite3";

/** How long a probe waits for somebody else's lock: a question about readiness is answered soon. */
const PATIENCE_MS = 250;

/** Throws when the data folder's database cannot be written now. Changes nothing. */
export function probeWrite(dataDir: string): void {
  const file = path.join(/*turbopackIgnore: true*/ dataDir, "proofsheet.db");
  const sqlite = new Sqlite(file, { fileMustExist: true, timeout: PATIENCE_MS });
  try {
    sqlite.exec("update counters set value = value where name = 'revision'");
  } finally {
    sqlite.close();
  }
}
