import { StudioError } from "@/lib/contract/errors";
import { isoTime } from "../clock";
import { findGeneration, moveGeneration } from "../db/generations";
import { liveSubmission } from "../db/submissions";
import type { Engine } from "../engine";

/**
 * Stops a generation for a person. Before its submission nothing is sent any more. After it the
 * provider is still listened to, and an image that arrives is kept.
 */
export async function cancelGeneration(engine: Engine, id: string): Promise<{ runId: string }> {
  const found = await engine.db.transaction().execute(async (db) => {
    const generation = await findGeneration(db, id);
    if (generation === undefined) {
      throw new StudioError("not_found", { facts: { thing: "generation" } });
    }
    const submission = await liveSubmission(db, id);
    const listening = submission === undefined ? { due_at: null } : {};
    const moved = await moveGeneration(db, {
      generation,
      event: "canceled",
      set: { ...listening, error: null, finished_at: isoTime(engine.clock.now()) },
    });
    if (!moved) throw new StudioError("wrong_state", { facts: { state: generation.state } });
    return { runId: generation.run_id };
  });
  engine.changed();
  engine.wake();
  return found;
}
