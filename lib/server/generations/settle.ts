import { StudioError } from "@/lib/contract/errors";
import type { Receipt } from "@/lib/protocols/adapter";
import { isoTime } from "../clock";
import { type GenerationRecord, moveGeneration, noteGeneration } from "../db/generations";
import type { Db } from "../db/schema";
import { changeSubmission, type Submission } from "../db/submissions";
import { markMoment } from "../elapsed";
import type { Engine } from "../engine";
import { errorBody } from "../error-body";
import { learnFromRefusal, learnFromSuccess } from "../limits/learn";
import { namesFor } from "./names";
import { nextTry } from "./next-try";
import { SPACE_MS, TROUBLE_MS } from "./timing";

type Work = { engine: Engine; generation: GenerationRecord; submission: Submission };

const released = { lease_owner: null, lease_until: null } as const;

/** Since when nothing is heard or fetched: from the first failure on. */
export function troubleSince({ engine, submission }: Pick<Work, "engine" | "submission">): string {
  return submission.trouble_since ?? markMoment(engine.elapsed, submission.id, engine.clock);
}

/** Whether nothing was heard or fetched for as long as patience lasts, in a row. */
export function isPatienceOver(work: Pick<Work, "engine" | "submission">): boolean {
  return work.engine.elapsed(work.submission.id, troubleSince(work)) > TROUBLE_MS;
}

/** Stores what a provider answered. True when images are there to be collected now. */
export async function settleReceipt(work: Work, receipt: Receipt): Promise<boolean> {
  const { engine, generation, submission } = work;
  const now = engine.clock.now();
  const accepted = {
    outcome: "accepted",
    accepted_at: submission.accepted_at ?? isoTime(now),
  } as const;
  // A task whose links have failed was heard all along: that trouble is over when its images are here.
  const heard = submission.collect_failures === 0 ? { trouble_since: null } : {};
  await engine.db.transaction().execute(async (db) => {
    await learnFromSuccess(db, submission, now);
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
      ...(receipt.unheard === true
        ? { trouble_since: troubleSince(work) }
        : { ...heard, heard_at: isoTime(now) }),
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
  // Its place at the provider is free.
  if (receipt.state === "done") engine.wake();
  return receipt.state === "done";
}

/** Ends or postpones a generation by the error of its submission. */
export async function settleError(work: Work, error: StudioError): Promise<void> {
  const { engine, generation, submission } = work;
  const { retryAt, quietUntil } = await nextTry(work, error);
  const body = JSON.stringify(errorBody(error, namesFor(engine, generation.model)));
  const outcome = outcomeOf(error);
  await engine.db.transaction().execute(async (db) => {
    await changeSubmission(db, submission.id, { outcome, error: body });
    await learnFromRefusal(db, submission, { error, now: engine.clock.now(), quietUntil });
    if (retryAt !== undefined) {
      const moved = await moveGeneration(db, {
        generation,
        event: "refused_for_now",
        owner: engine.owner,
        set: {
          ...released,
          error: body,
          refusals: generation.refusals + 1,
          planned_at: null,
          due_at: isoTime(retryAt),
        },
      });
      if (moved) return;
    }
    await fail(db, { engine, generation, body });
  });
  engine.changed();
  if (outcome === "refused") await engine.storage.removeSpool(submission.id);
  else await engine.storage.removeRefusal(submission.id);
}

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
  // Over before: canceled by a person, or asked for once more. It stays so, nothing is listened for
  // any more, and the newest reason of a failure is the one that counts.
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
