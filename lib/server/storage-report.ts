import type { StorageReport } from "@/lib/contract/storage";
import { type Clock, isoTime } from "./clock";
import { TRASH_DAYS } from "./library/trash-days";
import { logFailure } from "./log";
import type { Storage } from "./storage/storage";

/** How long a measurement is good for. */
const FRESH_MS = 60_000;

type Parts = { storage: Pick<Storage, "dataDir" | "freeBytes" | "measure">; clock: Clock };
type Measured = { used: NonNullable<StorageReport["used"]>; at: number };

/**
 * Tells what the data folder holds. A large folder takes a while to measure, so nobody waits for
 * it: the answer is what was last measured, and an old measurement is renewed behind it.
 */
export function createStorageReport({ storage, clock }: Parts): () => Promise<StorageReport> {
  let last: Measured | undefined;
  let isMeasuring = false;

  async function measure(): Promise<void> {
    isMeasuring = true;
    try {
      const used = await storage.measure();
      const at = clock.now();
      last = { at, used: { ...used, measuredAt: isoTime(at) } };
    } catch (caught) {
      logFailure("the data folder could not be measured", caught);
    } finally {
      isMeasuring = false;
    }
  }

  return async () => {
    const isFresh = last !== undefined && clock.now() - last.at < FRESH_MS;
    if (!isFresh && !isMeasuring) void measure();
    return {
      dataDir: storage.dataDir,
      freeBytes: await storage.freeBytes(),
      trashDays: TRASH_DAYS,
      ...(last !== undefined && { used: last.used }),
    };
  };
}
