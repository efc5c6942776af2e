import { sql } from "kysely";
import type { Engine } from "./engine";
import { logFailure } from "./log";

/** Below this the disk counts as full. */
const RESERVE_BYTES = 200 * 1024 * 1024;

/** One word for why the studio cannot take work, or undefined when it can. */
export async function unreadiness(
  engine: Pick<Engine, "db" | "storage">,
): Promise<"database" | "folder" | "space" | undefined> {
  try {
    await sql`update counters set value = value where name = 'revision'`.execute(engine.db);
  } catch (caught) {
    logFailure("the database cannot be written", caught);
    return "database";
  }
  try {
    const free = await engine.storage.freeBytes();
    return free < RESERVE_BYTES ? "space" : undefined;
  } catch (caught) {
    logFailure("the data folder cannot be written", caught);
    return "folder";
  }
}
