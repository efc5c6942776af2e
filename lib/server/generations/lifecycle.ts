import type { ErrorCode } from "@/lib/contract/errors";
import type { GenerationState } from "@/lib/contract/run";

/*
 * The life of a generation.
 *
 * It is created queued. A worker claims it and it is running: a submission row is committed, then
 * the one call that can bill is made. An answer at once is collected and the generation has
 * succeeded; a task makes it waiting until a poll brings the images. A refusal that provably cost
 * nothing puts it back in the queue as long as tries are left. A person may cancel it while it is
 * not over; an image that still arrives is kept, and the generation has succeeded after all. A
 * person may also have the studio look again for what one that is over still misses: that asks
 * about its task, fetches its links or reads its answer, and never submits.
 *
 * What happens if the cord is pulled: the row says how far it came. Without a submission row
 * nothing was sent, and it is queued again. With an open one the answer may stand on disk, and is
 * used; else nobody knows whether it was billed: the submission is uncertain, the generation has
 * failed with `outcome_unknown`, and only a person may start another one.
 */

export type GenerationEvent =
  | "claimed"
  | "accepted"
  | "stored"
  | "failed"
  | "refused_for_now"
  | "orphaned_unsent"
  | "canceled"
  | "arrived_late";

type Row = { from: readonly GenerationState[]; to: GenerationState };

export const lifecycle: Readonly<Record<GenerationEvent, Row>> = {
  claimed: { from: ["queued"], to: "running" },
  accepted: { from: ["running"], to: "waiting" },
  stored: { from: ["running", "waiting"], to: "succeeded" },
  failed: { from: ["running", "waiting"], to: "failed" },
  refused_for_now: { from: ["running"], to: "queued" },
  orphaned_unsent: { from: ["running"], to: "queued" },
  canceled: { from: ["queued", "running", "waiting"], to: "canceled" },
  arrived_late: { from: ["failed", "canceled", "succeeded"], to: "succeeded" },
};

/** The state after an event, or undefined where the event has no place. */
export function stateAfter(
  state: GenerationState,
  event: GenerationEvent,
): GenerationState | undefined {
  const row = lifecycle[event];
  return row.from.includes(state) ? row.to : undefined;
}

const unreachable = "result_unreachable" satisfies ErrorCode;

/** Failures after which the missing answer may still arrive. */
const open: readonly string[] = [
  "outcome_unknown",
  "gave_up_waiting",
  "task_lost",
  unreachable,
] satisfies readonly ErrorCode[];

/** Whether what a generation misses that ended like this may still arrive after all. */
export function mayStillArrive(state: GenerationState, code: string | undefined): boolean {
  if (state === "canceled") return true;
  // A part of what it asked for is here, and the link to the rest is kept.
  if (state === "succeeded") return code === unreachable;
  return state === "failed" && code !== undefined && open.includes(code);
}
