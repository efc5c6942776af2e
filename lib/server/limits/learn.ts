import type { StudioError } from "@/lib/contract/errors";
import { isoTime } from "../clock";
import { endTriedPause, endTry, holdLane, pauseLane, releaseLane } from "../db/lanes";
import type { Db } from "../db/schema";
import type { Submission } from "../db/submissions";

type Sent = Pick<Submission, "lane" | "generation_id">;
type Refusal = { error: StudioError; now: number; quietUntil?: number };

/**
 * What the refusal of a submission means for all others with its key: a pause that the provider
 * asks for holds for the whole lane, and so does a refused key or an empty account. Times are
 * milliseconds since 1970. A rehearsal has no lane and means nothing.
 */
export async function learnFromRefusal(db: Db, sent: Sent, refusal: Refusal): Promise<void> {
  const { error, now, quietUntil } = refusal;
  if (sent.lane === null) return;
  await endTry(db, sent.lane, sent.generation_id);
  if (quietUntil !== undefined) await pauseLane(db, sent.lane, isoTime(quietUntil));
  const { code } = error;
  if (code !== "key_refused" && code !== "out_of_credit") return;
  await holdLane(db, sent.lane, {
    heldFor: code,
    now: isoTime(now),
    refused: sent.generation_id,
  });
}

/** An accepted submission that went out to try the key, or against a pause, lets the others go. */
export async function learnFromSuccess(db: Db, sent: Sent, now: number): Promise<void> {
  if (sent.lane === null) return;
  await endTriedPause(db, sent.lane, { tried: sent.generation_id, now: isoTime(now) });
  await releaseLane(db, sent.lane, { probe: sent.generation_id });
}
