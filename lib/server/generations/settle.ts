import { errorTable, type StudioError } from "@/lib/contract/errors";
import type { Receipt } from "@/lib/protocols/adapter";
import { isoTime } from "../clock";
import { type GenerationRecord, moveGeneration, noteGeneration } from "../db/generations";
import type { Db } from "../db/schema";
import { changeSubmission, type Submission } from "../db/submissions";
import type { Engine } from "../engine";
import { errorBody } from "../error-body";
import { namesFor } from "./names";
import { backOff, LARGEST_REFUSALS } from "./timing";

type Work = { engine: Engine; generation: GenerationRecord; submission: Submission };

const released = { lease_owner: null, lease_until: null } as const;

/** Stores what a provider answered. True when images are there to be collected now. */
export async function settleReceipt(work: Work, receipt: Receipt): Promise<boolean> {
  const { engine, generation, submission } = work;
  const now = engine.clock.now();
  const accepted = {
    outcome: "accepted",
    accepted_at: submission.accepted_at ?? isoTime(now),
  } as const;
  await engine.db.transaction().execute(async (db) => {
    if (receipt.state === "done") {
      await changeSubmission(db, submission.id, {
        ...accepted,
        results: JSON.stringify(receipt.images),
      });
      await noteGeneration(db, { generation, owner: engine.owner, set: { progress: null } });
      return;
    }
    await changeSubmission(db, submission.id, { ...accepted, task: JSON.stringify(receipt.task) });
    const next = {
      ...released,
      progress: receipt.progress ?? generation.progress,
      due_at: isoTime(now + receipt.pollAfterMs),
    };
    const moved = await moveGeneration(db, {
      generation,
      event: "accepted",
      owner: engine.owner,
      set: next,
    });
    // Waiting already, or canceled and still listened for.
    if (!moved) await noteGeneration(db, { generation, owner: engine.owner, set: next });
  });
  engine.changed();
  return receipt.state === "done";
}

/** Ends or postpones a generation by the error of its submission. */
export async function settleError(work: Work, error: StudioError): Promise<void> {
  const { engine, generation, submission } = work;
  const retryAt = nextTry(work, error);
  const body = JSON.stringify(errorBody(error, namesFor(engine, generation.model)));
  await engine.db.transaction().execute(async (db) => {
    await changeSubmission(db, submission.id, { outcome: outcomeOf(error), error: body });
    if (retryAt !== undefined) {
      const moved = await moveGeneration(db, {
        generation,
        event: "refused_for_now",
        owner: engine.owner,
        set: { ...released, error: body, refusals: generation.refusals + 1, due_at: retryAt },
      });
      if (moved) return;
    }
    await fail(db, { engine, generation, body });
  });
  engine.changed();
}

/** Ends a generation whose submission is accepted: nothing more will come of it. */
export async function settleFailure(
  engine: Engine,
  generation: GenerationRecord,
  error: StudioError,
): Promise<void> {
  const body = JSON.stringify(errorBody(error, namesFor(engine, generation.model)));
  await engine.db.transaction().execute((db) => fail(db, { engine, generation, body }));
  engine.changed();
}

type Failure = { engine: Engine; generation: GenerationRecord; body: string };

async function fail(db: Db, { engine, generation, body }: Failure): Promise<void> {
  const over = { ...released, due_at: null, progress: null };
  const failed = await moveGeneration(db, {
    generation,
    event: "failed",
    owner: engine.owner,
    set: { ...over, error: body, finished_at: isoTime(engine.clock.now()) },
  });
  // Canceled by a person meanwhile: it stays so, and nothing is listened for any more.
  if (!failed) await noteGeneration(db, { generation, owner: engine.owner, set: over });
}

function outcomeOf(error: StudioError): "refused" | "uncertain" | "accepted" {
  switch (error.billed) {
    case "no":
      return "refused";
    case "maybe":
      return "uncertain";
    case "yes":
      return "accepted";
    default: {
      const never: never = error.billed;
      return never;
    }
  }
}

function nextTry({ engine, generation }: Work, error: StudioError): string | undefined {
  if (error.billed !== "no" || errorTable[error.code].again !== "machine") return undefined;
  const limit =
    error.code === "rate_limited" ||
    error.code === "provider_busy" ||
    error.code === "provider_unreachable"
      ? LARGEST_REFUSALS[error.code]
      : 0;
  const refusals = generation.refusals + 1;
  if (refusals >= limit) return undefined;
  const wait = error.retryAfterMs ?? backOff(refusals, Math.random());
  return isoTime(engine.clock.now() + wait);
}
