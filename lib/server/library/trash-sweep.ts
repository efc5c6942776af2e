import { giveUpTrash } from "../db/purge";
import type { Engine } from "../engine";
import { logFailure } from "../log";
import { finishPurges } from "./purge";
import { trashedBefore } from "./trash-days";

const PAUSE_MS = 3_600_000;

type Sweep = { stop(): Promise<void> };

/** At start and every hour: ends what its time in the trash is over for, and finishes every purge. */
export function startTrashSweep(engine: Engine): Sweep {
  let cancelTimer = () => {};
  let stopped = false;
  let sweeping = Promise.resolve();

  function sweep(): void {
    sweeping = sweepTrash(engine)
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
