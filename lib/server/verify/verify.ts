import { existsSync } from "node:fs";
import { join } from "node:path";
import { isoTime } from "../clock";
import { damageOf, openForReading, stuckGenerations } from "../db/verify-rows";
import { DataFolderTaken, type DataLock, lockDataDir } from "../storage/data-lock";
import { openFolders } from "../storage/folders";
import type { Check } from "./check";
import { checkImages } from "./check-images";
import { checkStrays } from "./check-strays";
import { moveProblems } from "./move-problems";
import { countKinds, type Problem, type VerifyReport } from "./report";

type Options = {
  dataDir: string;
  /** Existence and size alone. */
  isQuick?: boolean;
  /** Moves damaged and stray files to quarantine. Nothing is ever deleted. */
  isRepair?: boolean;
  /** Milliseconds. */
  now?: () => number;
};

/** A step that was due this long ago, in a studio at work, is one that nobody takes. */
const OVERDUE_MS = 2 * 60_000;

/**
 * Holds the rows of a data folder against its files. Throws a sentence when there is nothing to
 * verify, or when a repair is asked for while a studio owns the folder or of a folder whose database
 * is damaged. While no studio runs, none can start until this is over.
 */
export async function verifyDataFolder(options: Options): Promise<VerifyReport> {
  const { dataDir, isQuick = false, isRepair = false, now = Date.now } = options;
  if (!existsSync(join(/*turbopackIgnore: true*/ dataDir, "proofsheet.db"))) {
    throw new Error(`There is no Proofsheet data in ${dataDir}.`);
  }
  const lock = tryToLock(dataDir);
  if (isRepair && lock === undefined) {
    throw new Error("A studio is at work in this data folder. Stop it, then repair.");
  }
  const db = openForReading(dataDir);
  const isStudioRunning = lock === undefined;
  const check = { db, folders: openFolders(dataDir), isQuick, isStudioRunning, now: now() };
  try {
    const damage = (await damageOf(db, isQuick)).map(
      (detail): Problem => ({ kind: "database", path: "proofsheet.db", detail }),
    );
    if (isRepair && damage.length > 0) {
      throw new Error(
        "The database is damaged and may not tell of every file, so nothing is moved. Verify without --repair to see more.",
      );
    }
    const { images, bytes, problems } = await checkImages(check);
    const strays = await checkStrays(check);
    const all = [...damage, ...problems, ...strays, ...(await checkGenerations(check))];
    const told = isRepair ? await moveProblems(check.folders, all) : all;
    return {
      dataDir,
      quick: isQuick,
      studioRunning: isStudioRunning,
      images,
      bytes,
      problems: told,
      counts: countKinds(told),
    };
  } finally {
    await db.destroy();
    lock?.release();
  }
}

/** The data folder for ourselves, or nothing when a studio has it. */
function tryToLock(dataDir: string): DataLock | undefined {
  try {
    return lockDataDir(dataDir);
  } catch (caught) {
    if (caught instanceof DataFolderTaken) return undefined;
    throw caught;
  }
}

async function checkGenerations({ db, isStudioRunning, now }: Check): Promise<Problem[]> {
  const overdue = isStudioRunning ? isoTime(now - OVERDUE_MS) : undefined;
  const rows = await stuckGenerations(db, overdue);
  return rows.map(({ id, state, why }) => ({
    kind: "stuck",
    generation: id,
    detail: `${state}, ${why}`,
  }));
}
