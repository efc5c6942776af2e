import { sql } from "kysely";
import type { Engine } from "./engine";
import { logFailure } from "./log";

/** One word for why the studio cannot take work, or undefined when it can. */
export async function unreadiness(
  engine: Pick<Engine, "db" | "isFull">,
): Promise<"database" | "folder" | "space" | undefined> {
  try {
    await sql`update counters set value = value where name = 'revision'`.execute(engine.db);
  } catch (caught) {
    logFailure("the database cannot be written", caught);
    return "database";
  }
  try {
    return (await engine.isFull()) ? "space" : undefined;
  } catch (caught) {
    logFailure("the data folder cannot be written", caught);
    return "folder";
  }
}
