import { isoTime } from "../clock";
import { type GenerationRecord, moveGeneration, noteGeneration } from "../db/generations";
import type { Db } from "../db/schema";
import type { Engine } from "../engine";

/** Queues a claimed generation again of which nothing was sent; it is due at once. */
export async function backToQueue(
  db: Db,
  engine: Engine,
  generation: GenerationRecord,
): Promise<void> {
  const { owner } = engine;
  const released = { lease_owner: null, lease_until: null };
  const moved = await moveGeneration(db, {
    generation,
    event: "orphaned_unsent",
    owner,
    set: { ...released, due_at: isoTime(engine.clock.now()) },
  });
  // Over already, and nothing was sent that could be listened for.
  if (!moved) await noteGeneration(db, { generation, owner, set: { ...released, due_at: null } });
}
