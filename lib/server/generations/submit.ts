import { storedPayload } from "@/lib/contract/stored";
import { isoTime } from "../clock";
import { type GenerationRecord, noteGeneration } from "../db/generations";
import { newId } from "../db/identifier";
import { readJson } from "../db/read-json";
import { liveSubmission, openSubmission, type Submission } from "../db/submissions";
import type { Engine } from "../engine";
import { asStudioError } from "../error-body";
import { settleError, settleReceipt } from "./settle";
import { SUBMIT_MS } from "./timing";

/**
 * Spends money, once: the submission row is committed first, then the call is made. True when
 * images are there to be collected.
 */
export async function submit(engine: Engine, generation: GenerationRecord): Promise<boolean> {
  const submission = await intend(engine, generation);
  if (submission === undefined) return false;
  const { adapter, send } = engine.channel(generation);
  const work = { engine, generation, submission };
  try {
    const receipt = await adapter.submit(
      {
        endpoint:
          generation.endpoint === "edits" || generation.endpoint === "tasks"
            ? generation.endpoint
            : "generations",
        payload: readJson(storedPayload, generation.payload) ?? {},
      },
      {
        send,
        now: engine.clock.now,
        spool: engine.storage.spool(submission.id),
        signal: AbortSignal.timeout(SUBMIT_MS),
      },
    );
    return await settleReceipt(work, receipt);
  } catch (caught) {
    await settleError(work, asStudioError(caught));
    return false;
  }
}

/** The row that stands before the first byte leaves; none where the right to send was lost meanwhile. */
async function intend(
  engine: Engine,
  generation: GenerationRecord,
): Promise<Submission | undefined> {
  const now = engine.clock.now();
  return engine.db.transaction().execute(async (db) => {
    const mine = await db
      .selectFrom("generations")
      .select("id")
      .where("id", "=", generation.id)
      .where("state", "=", "running")
      .where("lease_owner", "=", engine.owner)
      .executeTakeFirst();
    if (mine === undefined) return undefined;
    await openSubmission(db, {
      id: newId(now),
      generation_id: generation.id,
      request: generation.payload,
      created_at: isoTime(now),
    });
    await noteGeneration(db, {
      generation,
      owner: engine.owner,
      set: { sent_at: isoTime(now), error: null },
    });
    return liveSubmission(db, generation.id);
  });
}
