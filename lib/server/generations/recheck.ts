import { StudioError } from "@/lib/contract/errors";
import { isoTime } from "../clock";
import { findGeneration, type GenerationRecord, makeDue } from "../db/generations";
import { mayArrive } from "../db/read-generations";
import { isRemoved } from "../db/removed-runs";
import { liveSubmission } from "../db/submissions";
import type { Engine } from "../engine";
import { settingsOf } from "../env";
import { namesFor } from "./names";

/**
 * Has the worker look once more for what a generation that is over still misses: it asks about the
 * task, fetches the links or reads the answer again. Nothing is submitted, and the state stays until
 * something arrives. Throws `wrong_state` where there is nothing left to look at.
 */
export async function recheckGeneration(engine: Engine, id: string): Promise<void> {
  const generation = await findGeneration(engine.db, id);
  if (generation === undefined || (await isRemoved(engine.db, generation.run_id))) {
    throw new StudioError("not_found", { facts: { thing: "generation" } });
  }
  if (!mayArrive(generation) || !(await leftTrace(engine, generation))) {
    throw new StudioError("wrong_state", { facts: { wish: "check", state: generation.state } });
  }
  refuseWithoutKey(engine, generation);
  await engine.db.transaction().execute(async (db) => {
    const row = await findGeneration(db, id);
    // All of it may have arrived since.
    if (row === undefined || !mayArrive(row)) return;
    // Nothing changes where a step is under way: it is being looked at right now.
    await makeDue(db, { generation, now: isoTime(engine.clock.now()) });
  });
  engine.changed();
  engine.wake();
}

/** A task, links, or an answer that stands on disk, whole, and does not say no. */
async function leftTrace(engine: Engine, { id }: GenerationRecord): Promise<boolean> {
  const submission = await liveSubmission(engine.db, id);
  if (submission === undefined) return false;
  if (submission.task !== null || submission.results !== null) return true;
  if (submission.outcome !== "uncertain") return false;
  const status = (await engine.storage.openSpool(submission.id))?.status ?? 0;
  return status >= 200 && status < 300;
}

/** The key may have gone since. */
function refuseWithoutKey(engine: Engine, generation: GenerationRecord): void {
  if (generation.sandbox === 1) return;
  if (settingsOf(engine.settings, generation.provider).connection !== undefined) return;
  throw new StudioError("no_key", { facts: namesFor(engine, generation.model) });
}
