import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Refusal } from "./refusal.mjs";

/**
 * Refuses a data folder that a studio is using, before anything is built: a build would change the
 * pages under the one that runs. The studio's own lock decides later; this looks, and holds nothing.
 */
export async function refuseDataInUse({ folder, dataDir }) {
  const file = resolve(folder, dataDir, "lock.db");
  if (!existsSync(file)) return;
  // Only now: it may have been installed a moment ago.
  const { default: Database } = await import("better-sqlite3");
  const database = new Database(file, { readonly: true, timeout: 0 });
  try {
    database.pragma("schema_version");
  } catch (caught) {
    if (caught.code?.startsWith("SQLITE_BUSY") !== true) throw caught;
    throw new Refusal(
      `Another Proofsheet already uses the data folder ${resolve(folder, dataDir)}. Stop it, or set PROOFSHEET_DATA_DIR to another folder.`,
    );
  } finally {
    database.close();
  }
}
