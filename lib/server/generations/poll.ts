import { isStudioError, StudioError } from "@/lib/contract/errors";
import { storedTask } from "@/lib/contract/stored";
import type { GenerationRecord } from "../db/generations";
import { readJson } from "../db/read-json";
import type { Submission } from "../db/submissions";
import type { Engine } from "../engine";
import { asStudioError } from "../error-body";
import { settleFailure, settleReceipt } from "./settle";
import { POLL_MS, TASK_MS } from "./timing";

/** Asks about a task. Free and repeatable: trouble on the way only means asking later. */
export async function poll(
  engine: Engine,
  generation: GenerationRecord,
  submission: Submission,
): Promise<boolean> {
  const task = readJson(storedTask, submission.task);
  const { adapter, send } = engine.channel(generation);
  if (task === undefined || adapter.poll === undefined) {
    await settleFailure(engine, generation, new StudioError("provider_protocol"));
    return false;
  }
  const work = { engine, generation, submission };
  const sentAt = Date.parse(submission.created_at);
  const answerId = `${submission.id}-poll`;
  try {
    const receipt = await adapter.poll(task, {
      send,
      now: engine.clock.now,
      spool: engine.storage.spool(answerId),
      signal: AbortSignal.timeout(POLL_MS),
    });
    if (receipt.state === "pending" && engine.clock.now() - sentAt > TASK_MS) {
      await settleFailure(engine, generation, gaveUp());
      return false;
    }
    return await settleReceipt(work, receipt);
  } catch (caught) {
    const error = asStudioError(caught);
    if (isStudioError(caught) && isTrouble(error) && engine.clock.now() - sentAt <= TASK_MS) {
      return settleReceipt(work, { state: "pending", task, pollAfterMs: POLL_MS / 10 });
    }
    await settleFailure(engine, generation, isTrouble(error) ? gaveUp() : error);
    return false;
  } finally {
    await engine.storage.removeSpool(answerId);
  }
}

/** A poll that did not arrive says nothing about the task. */
function isTrouble(error: StudioError): boolean {
  return error.code === "provider_unreachable" || error.code === "outcome_unknown";
}

function gaveUp(): StudioError {
  return new StudioError("gave_up_waiting", { facts: { minutes: TASK_MS / 60_000 } });
}
