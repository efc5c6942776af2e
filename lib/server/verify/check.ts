import type { Db } from "../db/schema";
import type { Folders } from "../storage/folders";

/** What the checks share. */
export type Check = {
  db: Db;
  folders: Folders;
  isQuick: boolean;
  /** A studio is at work: what is seconds old may be half done. */
  isStudioRunning: boolean;
  /** Milliseconds since 1970, when the check began. */
  now: number;
};
