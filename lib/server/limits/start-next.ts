import { StudioError } from "@/lib/contract/errors";
import { isoTime } from "../clock";
import { findGeneration, wantNext } from "../db/generations";
import { touchWaitingRuns } from "../db/lanes";
import { isRemoved } from "../db/removed-runs";
import type { Engine } from "../engine";

/**
 * A person wishes that this generation be the next to go out at its place, before all others that
 * wait there. It takes no place of those under way, and outruns no pause. Throws `not_found`, and
 * `wrong_state` for one that is not queued.
 */
export async function startNext(engine: Engine, id: string): Promise<void> {
  await engine.db.transaction().execute(async (db) => {
    const generation = await findGeneration(db, id);
    if (generation === undefined || (await isRemoved(db, generation.run_id))) {
      throw new StudioError("not_found", { facts: { thing: "generation" } });
    }
    const isWanted = await wantNext(db, { generation, now: isoTime(engine.clock.now()) });
    if (!isWanted) {
      throw new StudioError("wrong_state", { facts: { wish: "next", state: generation.state } });
    }
    // Those that it goes before have one more to wait for.
    await touchWaitingRuns(db, generation);
  });
  engine.changed();
  engine.wake();
}
