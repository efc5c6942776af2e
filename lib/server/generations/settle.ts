import { errorTable, StudioError } from "@/lib/contract/errors";
import type { Receipt } from "@/lib/protocols/adapter";
import { isoTime } from "../clock";
import { type GenerationRecord, moveGeneration, noteGeneration } from "../db/generations";
import type { Db } from "../db/schema";
import { changeSubmission, refusalCodes, type Submission } from "../db/submissions";
import type { Engine } from "../engine";
import { errorBody } from "../error-body";
import { namesFor } from "./names";
import { backOff, largestRefusals } from "./timing";

type Work = { engine: Engine; generation: GenerationRecord; submission: Submission };

const released = { lease_owner: null, lease_until: null } as const;

/** Since when nothing is heard or fetched: from the first failure on. */
export function troubleSince({ engine, submission }: Pick<Work, "engine" | "submission">): string {
  return submission.trouble_since ?? isoTime(engine.clock.now());
}

/** Stores what a provider answered. True when images are there to be collected now. */
export async function settleReceipt(work: Work, receipt: Receipt): Promise<boolean> {
  const { engine, generation, submission } = work;
  const now = engine.clock.now();
  const accepted = {
    outcome: "accepted",
    accepted_at: submission.accepted_at ?? isoTime(now),
  } as const;
  const heard = { trouble_since: null };
  await engine.db.transaction().execute(async (db) => {
    if (receipt.state === "done") {
      await changeSubmission(db, submission.id, {
        ...accepted,
        ...heard,
        results: JSON.stringify(receipt.images),
      });
      await noteGeneration(db, { generation, owner: engine.owner, set: { progress: null } });
      return;
    }
    await changeSubmission(db, submission.id, {
      ...accepted,
      ...(receipt.unheard === true ? { trouble_since: troubleSince(work) } : heard),
      task: JSON.stringify(receipt.task),
    });
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
  const retryAt = await nextTry(work, error);
  const body = JSON.stringify(errorBody(error, namesFor(engine, generation.model)));
  const outcome = outcomeOf(error);
  await engine.db.transaction().execute(async (db) => {
    await changeSubmission(db, submission.id, { outcome, error: body });
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
  // The words of a refusal stand in the row; the answer itself may repeat a key.
  if (outcome === "refused") await engine.storage.removeSpool(submission.id);
}

/** How often a full disk is looked at again. */
const SPACE_MS = 30_000;

/** Back to the queue, before anything is sent, until there is room for an image. */
export async function waitForSpace(engine: Engine, generation: GenerationRecord): Promise<void> {
  const error = JSON.stringify(errorBody(new StudioError("disk_full")));
  await engine.db.transaction().execute((db) =>
    moveGeneration(db, {
      generation,
      event: "refused_for_now",
      owner: engine.owner,
      set: { ...released, error, due_at: isoTime(engine.clock.now() + SPACE_MS) },
    }),
  );
  engine.changed();
}

/** Ends a generation of which nothing more will come. */
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
  if (failed) return;
  // Over before: canceled by a person, or failed and asked for once more. It stays so, nothing is
  // listened for any more, and the newest reason of a failure is the one that counts.
  const set = generation.state === "failed" ? { ...over, error: body } : over;
  await noteGeneration(db, { generation, owner: engine.owner, set });
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

/** When a machine may try again, if it may: each reason has its own number of tries. */
async function nextTry(
  { engine, generation }: Work,
  error: StudioError,
): Promise<string | undefined> {
  if (error.billed !== "no" || errorTable[error.code].again !== "machine") return undefined;
  const before = await refusalCodes(engine.db, generation.id);
  const tries = before.filter((code) => code === error.code).length + 1;
  if (tries >= largestRefusals(error.code)) return undefined;
  const chance = Math.random();
  const asked = error.retryAfterMs ?? 0;
  const wait = asked > 0 ? asked * (1 + chance / 10) : backOff(before.length + 1, chance);
  return isoTime(engine.clock.now() + wait);
}
