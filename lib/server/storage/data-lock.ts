import { join } from "node:path";
import Database from "better-sqlite3";

export type DataLock = { release(): void };

/** Another process has the data folder. */
export class DataFolderTaken extends Error {}

/**
 * Makes this process the only one that uses a data folder.
 *
 * The lock is an exclusive transaction that never ends: the system frees it together with the
 * process, SIGKILL included, so it can be neither forgotten nor stale.
 */
export function lockDataDir(dataDir: string): DataLock {
  const file = join(/*turbopackIgnore: true*/ dataDir, "lock.db");
  const database = new Database(file, { timeout: 0 });
  try {
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if (!isBusy(error)) throw error;
    throw new DataFolderTaken(
      `Another Proofsheet already uses the data folder ${dataDir}. ` +
        "Stop it, or set PROOFSHEET_DATA_DIR to another folder.",
      { cause: error },
    );
  }
  return { release: () => void database.close() };
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY");
}
