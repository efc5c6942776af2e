import { isStudioError } from "@/lib/contract/errors";
import type { Spool, SpooledAnswer } from "@/lib/protocols/adapter";
import { changeSubmission } from "../db/submissions";
import type { Engine } from "../engine";
import { logFailure } from "../log";
import { shortened } from "./shortened";
import { keysOf, valueWithoutKeys, withoutKeysAtCut } from "./without-keys";

const LONGEST = 2_048;

/** A spool that keeps the beginning of each answer with the submission, for its record. */
export function notedSpool(engine: Engine, noted: { id: string; spool: Spool }): Spool {
  return async (response) => {
    const answer = await noted.spool(response);
    await noteAnswer(engine, { id: noted.id, answer });
    return answer;
  };
}

/**
 * Keeps status and beginning of an answer; the latest takes the place of the one before. It is for
 * people to read: where that fails, what was paid for goes on without it.
 */
export async function noteAnswer(
  engine: Engine,
  { id, answer }: { id: string; answer: SpooledAnswer },
): Promise<void> {
  try {
    await changeSubmission(engine.db, id, {
      answer_status: answer.status,
      answer_beginning: await beginningOf(answer, keysOf(engine.settings)),
    });
  } catch (caught) {
    logFailure("an answer was not noted", caught, { submission: id });
  }
}

async function beginningOf(answer: SpooledAnswer, keys: readonly string[]): Promise<string> {
  try {
    // Keys go first, so that no part of one stays where a text is cut.
    const outline = valueWithoutKeys(await answer.outline(), keys);
    return JSON.stringify(shortened(outline)).slice(0, LONGEST);
  } catch (caught) {
    if (!isStudioError(caught) || caught.code !== "provider_protocol") throw caught;
    return withoutKeysAtCut(await answer.beginning(), keys).slice(0, LONGEST);
  }
}
