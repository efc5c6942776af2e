import { isStudioError, StudioError } from "@/lib/contract/errors";
import { storedEndpoint, storedPayload } from "@/lib/contract/stored";
import type { Submission as Submitted } from "@/lib/protocols/adapter";
import { isoTime } from "../clock";
import { clockSignal } from "../clock-signal";
import { type GenerationRecord, noteGeneration } from "../db/generations";
import { newId } from "../db/identifier";
import { liveSubmission, openSubmission, type Submission } from "../db/submissions";
import type { Channel, Engine } from "../engine";
import { takeTurn } from "../limits/take-turn";
import { backToQueue } from "./back-to-queue";
import { notedSpool } from "./note-answer";
import { sentPayload } from "./sent-payload";
import { settleError, settleFailure, settleReceipt, waitForSpace } from "./settle";
import { SUBMIT_MS } from "./timing";

/**
 * Spends money, once: the submission row is committed first, then the call is made. True when
 * images are there to be collected.
 *
 * Only what the call itself says settles it. Anything else that fails here (the database, say) is
 * thrown on: the row stays open, its answer stays on disk, and the next lease finds both.
 */
export async function submit(engine: Engine, generation: GenerationRecord): Promise<boolean> {
  const channel = engine.channel(generation);
  if (!channel.isOpen) {
    await settleFailure(engine, generation, new StudioError("no_key"));
    return false;
  }
  if (await engine.isFull(generation.id)) {
    await waitForSpace(engine, generation);
    return false;
  }
  const payload = await payloadOf(engine, generation);
  if (isStudioError(payload)) {
    await settleFailure(engine, generation, payload);
    return false;
  }
  const submission = await intend(engine, generation);
  if (submission === undefined) {
    engine.changed();
    return false;
  }
  const work = { engine, generation, submission };
  const answer = await call(work, { channel, payload });
  const error = isStudioError(answer) ? answer : undefined;
  // A rehearsal tells nothing about the provider's key.
  if (generation.sandbox === 0) {
    engine.providerStates.noteSubmission(generation.provider, error);
  }
  if (isStudioError(answer)) {
    await settleError(work, answer);
    return false;
  }
  return settleReceipt(work, answer);
}

type Payload = Submitted["payload"];

/** What is sent, with its references; a reference that is gone ends it before anything was sent. */
async function payloadOf(
  engine: Engine,
  generation: GenerationRecord,
): Promise<Payload | StudioError> {
  try {
    return await sentPayload(engine.storage, storedPayload.parse(JSON.parse(generation.payload)));
  } catch (caught) {
    if (isStudioError(caught)) return caught;
    throw caught;
  }
}

type Work = { engine: Engine; generation: GenerationRecord; submission: Submission };

/**
 * The call, and what it came to. It is taken back only when ten minutes brought no first byte of an
 * answer: headers and body have limits of their own after that, and a paid image may follow.
 */
async function call(
  { engine, generation, submission }: Work,
  { channel, payload }: { channel: Channel; payload: Payload },
) {
  const patience = clockSignal(engine.clock, SUBMIT_MS);
  const spool = notedSpool(engine, {
    id: submission.id,
    spool: engine.storage.spool(submission.id),
  });
  try {
    return await channel.adapter.submit(
      { endpoint: storedEndpoint.parse(generation.endpoint), payload },
      {
        send: channel.send,
        now: engine.clock.now,
        spool(response) {
          patience.letGo();
          return spool(response);
        },
        signal: patience.signal,
      },
    );
  } catch (caught) {
    if (!isStudioError(caught)) throw caught;
    if (!patience.signal.aborted || caught.billed === "no") return caught;
    const facts = { minutes: SUBMIT_MS / 60_000 };
    return new StudioError("gave_up_waiting", { facts, cause: caught });
  } finally {
    patience.letGo();
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
    // Once the end has begun nothing new leaves; the next start finds it unsent.
    if (mine === undefined || engine.ending.aborted) return undefined;
    const turn = await takeTurn(db, engine, generation);
    if (!turn.may) {
      await backToQueue(db, engine, generation);
      return undefined;
    }
    const id = newId(now);
    await openSubmission(db, {
      id,
      generation_id: generation.id,
      request: generation.payload,
      created_at: isoTime(now),
      lane: turn.lane,
      early: generation.planned_at === null ? 0 : 1,
    });
    engine.elapsed(id, isoTime(now));
    await noteGeneration(db, {
      generation,
      owner: engine.owner,
      set: { sent_at: isoTime(now), error: null, interrupted_at: null },
    });
    return liveSubmission(db, generation.id);
  });
}
