import { randomUUID } from "node:crypto";
import { isStudioError, StudioError } from "@/lib/contract/errors";
import { storedTask } from "@/lib/contract/stored";
import type { Receipt, Task } from "@/lib/protocols/adapter";
import { clockSignal } from "../clock-signal";
import type { GenerationRecord } from "../db/generations";
import { readJson } from "../db/read-json";
import type { Submission } from "../db/submissions";
import type { Engine } from "../engine";
import { notedSpool } from "./note-answer";
import { isPatienceOver, settleFailure, settleReceipt } from "./settle";
import { POLL_MS, TASK_MS } from "./timing";

type Work = { engine: Engine; generation: GenerationRecord; submission: Submission };

/** Asks about a task. Free and repeatable: trouble on the way only means asking later. */
export async function poll(work: Work): Promise<boolean> {
  const { engine, generation, submission } = work;
  const task = readJson(storedTask, submission.task);
  if (task === undefined) {
    await settleFailure(engine, generation, new StudioError("provider_protocol"));
    return false;
  }
  const answer = await ask(work, task);
  if (isStudioError(answer)) {
    await settleFailure(engine, generation, answer);
    return false;
  }
  if (answer.state === "pending" && isTooLate(work, answer)) {
    await settleFailure(
      engine,
      generation,
      new StudioError("gave_up_waiting", { facts: { minutes: TASK_MS / 60_000 } }),
    );
    return false;
  }
  return settleReceipt(work, answer);
}

/** The receipt, or the error that ends the task for good. */
async function ask(
  { engine, generation, submission }: Work,
  task: Task,
): Promise<Receipt | StudioError> {
  const unheard = { state: "pending", task, pollAfterMs: POLL_MS / 10, unheard: true } as const;
  const { adapter, send, isOpen } = engine.channel(generation);
  if (!isOpen || adapter.poll === undefined) return unheard;
  // Two that ask at once do not write into one file.
  const answerId = `${submission.id}-poll-${randomUUID()}`;
  const patience = clockSignal(engine.clock, POLL_MS);
  try {
    return await adapter.poll(task, {
      send,
      now: engine.clock.now,
      spool: notedSpool(engine, { id: submission.id, spool: engine.storage.spool(answerId) }),
      signal: AbortSignal.any([engine.ending, patience.signal]),
    });
  } catch (caught) {
    if (!isStudioError(caught)) throw caught;
    return isAboutTheTask(caught) ? caught : unheard;
  } finally {
    patience.letGo();
    await engine.storage.removeSpool(answerId);
  }
}

/** Whether an error says something of the task, and not only of the way to it. */
function isAboutTheTask({ code }: StudioError): boolean {
  switch (code) {
    case "task_failed":
    case "task_lost":
    case "content_refused":
    case "no_image":
      return true;
    default:
      return false;
  }
}

/** An answer past the deadline ends the wait; silence must have lasted as well. */
function isTooLate(work: Work, answer: Extract<Receipt, { state: "pending" }>): boolean {
  const { id, created_at } = work.submission;
  if (work.engine.elapsed(id, created_at) <= TASK_MS) return false;
  return answer.unheard !== true || isPatienceOver(work);
}
