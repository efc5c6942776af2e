import { StudioError } from "@/lib/contract/errors";
import { isoTime } from "../clock";
import { findGeneration, makeQueuedDue } from "../db/generations";
import { currentLane, offerTry } from "../db/lanes";
import { isRemoved } from "../db/removed-runs";
import type { Engine } from "../engine";

/**
 * A person does not wait for the end of a pause: this generation goes out alone, at once, and if it
 * is taken the pause is over for all; if it is refused the planned try still comes. A second press
 * adds none. Throws `not_found`, and `wrong_state` for one that is not queued, whose key is held, or
 * while another one is tried.
 */
export async function tryNow(engine: Engine, id: string): Promise<void> {
  await engine.db.transaction().execute(async (db) => {
    const generation = await findGeneration(db, id);
    if (generation === undefined || (await isRemoved(db, generation.run_id))) {
      throw new StudioError("not_found", { facts: { thing: "generation" } });
    }
    const { state, provider, sandbox } = generation;
    const lane = sandbox === 1 ? undefined : await currentLane(db, provider);
    const isHeld = lane !== undefined && lane.held_for !== null;
    if (state !== "queued" || isHeld) {
      throw new StudioError("wrong_state", { facts: { wish: "try", state } });
    }
    const isPaused = lane !== undefined && lane.pause_until !== null;
    if (isPaused && !(await offerTry(db, lane.id, id))) {
      throw new StudioError("wrong_state", { facts: { wish: "try second", state } });
    }
    await makeQueuedDue(db, { generation, now: isoTime(engine.clock.now()) });
  });
  engine.changed();
  engine.wake();
}
