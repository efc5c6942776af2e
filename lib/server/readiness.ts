import { probeWrite } from "./db/probe-write";
import { logFailure } from "./log";
import type { Storage } from "./storage/storage";

/** Why a running studio cannot take work. */
export type Trouble = "folder" | "space" | "database";

/** One word for why the studio cannot take work, or undefined when it can. */
export async function unreadiness(
  storage: Pick<Storage, "dataDir" | "isFull">,
): Promise<Trouble | undefined> {
  try {
    if (await storage.isFull()) return "space";
  } catch (caught) {
    logFailure("the data folder cannot be written", caught);
    return "folder";
  }
  try {
    probeWrite(storage.dataDir);
    return undefined;
  } catch (caught) {
    logFailure("the database cannot be written", caught);
    return "database";
  }
}
