import { errorTable, type StudioError } from "@/lib/contract/errors";
import { findGeneration, type GenerationRecord } from "../db/generations";
import { refusalsOf, type Submission } from "../db/submissions";
import type { Engine } from "../engine";
import { backOff, largestRefusals, RATE_LIMITED_MS } from "./timing";

type Work = { engine: Engine; generation: GenerationRecord; submission: Submission };

/**
 * After an error of a submission: when a machine may try again, if it may, and until when the
 * provider wants to hear nothing at all with this key. Milliseconds since 1970. Each reason has its
 * own number of tries; too many submissions at once has a time as well. A try that a person did not
 * wait for uses up nothing: the one that was planned still comes.
 */
export async function nextTry(
  { engine, generation, submission }: Work,
  error: StudioError,
): Promise<{ retryAt?: number; quietUntil?: number }> {
  if (error.billed !== "no" || errorTable[error.code].again !== "machine") return {};
  const before = await refusalsOf(engine.db, generation.id);
  const same = before.filter(({ code }) => code === error.code);
  const chance = Math.random();
  const asked = error.retryAfterMs ?? 0;
  const wait = asked > 0 ? asked * (1 + chance / 10) : backOff(before.length + 1, chance);
  const at = Math.ceil(engine.clock.now() + wait);
  const isRate = error.code === "rate_limited";
  const quiet = isRate ? { quietUntil: at } : {};
  if (submission.early === 1) {
    return { ...quiet, retryAt: Math.max(at, await plannedFor(engine, generation)) };
  }
  if (same.length + 1 >= largestRefusals(error.code)) return quiet;
  const first = same[0] ?? { id: submission.id, sentAt: submission.created_at };
  const passed = engine.elapsed(first.id, first.sentAt);
  if (isRate && passed + wait > RATE_LIMITED_MS) return quiet;
  return { ...quiet, retryAt: at };
}

/** Read anew: the plan moves with a wall clock that was set meanwhile. */
async function plannedFor({ db }: Engine, { id }: GenerationRecord): Promise<number> {
  const planned = (await findGeneration(db, id))?.planned_at;
  return Date.parse(planned ?? "") || 0;
}
