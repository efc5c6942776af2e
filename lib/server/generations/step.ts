import { isStudioError, StudioError } from "@/lib/contract/errors";
import type { SpooledAnswer } from "@/lib/protocols/adapter";
import type { GenerationRecord } from "../db/generations";
import { imagesWithoutThumbhash } from "../db/images";
import { liveSubmission, type Submission } from "../db/submissions";
import type { Engine } from "../engine";
import { thumbnailOf } from "../image-thumbnail";
import { logFailure } from "../log";
import { backToQueue } from "./back-to-queue";
import { collect } from "./collect";
import { noteAnswer } from "./note-answer";
import { poll } from "./poll";
import { settleError, settleFailure, settleReceipt } from "./settle";
import { submit } from "./submit";

/*
 * One step of one generation, from what its rows say and from nothing else; so a step after a
 * restart is the same step. What happens if the cord is pulled in the middle: every stage first
 * commits what it learned, and the next step starts there.
 *
 *   no submission row        a queued one just claimed: submit. Found orphaned: back to the queue.
 *   open                     orphaned: use the answer if it stands on disk, whole; else nobody
 *                            knows whether it was billed, and only a person may try again.
 *   accepted, results        fetch what is not stored yet. First of all work: links expire.
 *   accepted, task           ask the provider. Never submit.
 *   uncertain                a person asked for another look: the answer on disk decides, as above.
 *
 * Only a queued one just claimed is ever submitted. What has failed or is canceled takes these same
 * steps when a person asks once more, and stays what it is unless its images arrive after all.
 */

type Claimed = { generation: GenerationRecord; justQueued: boolean };

/** Takes the claimed generation one step on. The lease must be ours. */
export async function step(engine: Engine, claimed: Claimed): Promise<void> {
  const { generation } = claimed;
  const before = await liveSubmission(engine.db, generation.id);
  const collectable = await advance(engine, claimed, before);
  if (!collectable) return;
  const submission = await liveSubmission(engine.db, generation.id);
  if (submission === undefined) return;
  await collect({ engine, generation, submission });
  await drawThumbnails(engine, generation);
}

async function advance(
  engine: Engine,
  { generation, justQueued }: Claimed,
  submission: Submission | undefined,
): Promise<boolean> {
  if (submission === undefined) {
    if (justQueued) return submit(engine, generation);
    await engine.db.transaction().execute((db) => backToQueue(db, engine, generation));
    engine.changed();
    return false;
  }
  if (submission.outcome === "open" || submission.outcome === "uncertain") {
    return settleOrphan(engine, generation, submission);
  }
  if (submission.outcome === "accepted" && submission.results !== null) return true;
  if (submission.outcome === "accepted" && submission.task !== null) {
    return poll({ engine, generation, submission });
  }
  await settleFailure(engine, generation, new StudioError("outcome_unknown"));
  return false;
}

/** A submission whose end nobody knows: the answer on disk decides, if it is whole. */
async function settleOrphan(
  engine: Engine,
  generation: GenerationRecord,
  submission: Submission,
): Promise<boolean> {
  const work = { engine, generation, submission };
  const unknown =
    submission.outcome === "open"
      ? interrupted(engine.elapsed.isKnown(submission.id, submission.created_at))
      : new StudioError("outcome_unknown");
  const answer = await engine.storage.openSpool(submission.id);
  const receipt = answer === undefined ? unknown : await readAnswer(work, answer);
  if (!isStudioError(receipt)) return settleReceipt(work, receipt);
  // A body that breaks off was being written when the studio ended.
  await settleError(work, receipt.code === "provider_protocol" ? unknown : receipt);
  return false;
}

type Work = { engine: Engine; generation: GenerationRecord; submission: Submission };

async function readAnswer({ engine, generation, submission }: Work, answer: SpooledAnswer) {
  await noteAnswer(engine, { id: submission.id, answer });
  try {
    return await engine.channel(generation).adapter.read(answer);
  } catch (caught) {
    if (isStudioError(caught)) return caught;
    throw caught;
  }
}

/** Nobody knows the end of what was sent: by an earlier process, or by this one, whose step failed. */
function interrupted(sentHere: boolean): StudioError {
  return new StudioError("outcome_unknown", {
    facts: {
      title: sentHere
        ? "The studio could not write down how this ended"
        : "The studio restarted while this image was being made",
      reason:
        "This provider cannot be asked afterwards. It may have finished and charged for it; run again only if you accept that.",
    },
  });
}

/** After the images are safe; a thumbnail that fails is made when it is first asked for. */
async function drawThumbnails(engine: Engine, generation: GenerationRecord): Promise<void> {
  const images = await imagesWithoutThumbhash(engine.db, generation.id);
  for (const image of images) {
    try {
      await thumbnailOf(engine, image);
    } catch (caught) {
      logFailure("thumbnail failed", caught, { image: image.id });
    }
  }
}
