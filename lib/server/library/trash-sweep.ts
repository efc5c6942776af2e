import { isCollecting, knownNames } from "../db/known-names";
import { giveUpTrash } from "../db/purge";
import type { Engine } from "../engine";
import { logEvent, logFailure } from "../log";
import { finishPurges } from "./purge";
import { trashedBefore } from "./trash-days";

const PAUSE_MS = 3_600_000;

type Sweep = { stop(): Promise<void> };

/**
 * At start and every hour: ends what its time in the trash is over for, and finishes every purge.
 * Once, when nothing delivered waits to be stored, it looks for blobs that an earlier process placed
 * and named in no row; before that, one of them may be what is stored next.
 */
export function startTrashSweep(engine: Engine): Sweep {
  let cancelTimer = () => {};
  let stopped = false;
  let sweeping = Promise.resolve();
  let hasLooked = false;

  function sweep(): void {
    sweeping = sweepTrash(engine)
      .then(async () => {
        if (!hasLooked) hasLooked = await lookForStrays(engine);
      })
      .catch((caught: unknown) => logFailure("the trash was not swept", caught))
      .then(() => {
        if (!stopped) cancelTimer = engine.clock.after(PAUSE_MS, sweep);
      });
  }

  sweep();
  return {
    async stop() {
      stopped = true;
      cancelTimer();
      await sweeping;
    },
  };
}

async function sweepTrash(engine: Engine): Promise<void> {
  await giveUpTrash(engine.db, trashedBefore(engine.clock.now()));
  await finishPurges(engine);
}

/** False when it is too early. */
async function lookForStrays({ db, storage, ending }: Engine): Promise<boolean> {
  if (ending.aborted || (await isCollecting(db))) return false;
  const known = (names: readonly string[]) => knownNames(db, names);
  const moved = await storage.setStraysAside({ known, ending });
  if (moved > 0) logEvent("images without a row were moved to quarantine", { images: moved });
  return true;
}
