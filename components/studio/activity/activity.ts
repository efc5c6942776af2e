import { isOver } from "@/components/studio/stage/run-frames";
import { newestEnd } from "@/components/studio/stage/waiting/unseen";
import type { Run } from "@/lib/contract/run";

const SHOWN_ENDS = 5;

export type Activity = {
  /** With a call that was sent, the newest first. */
  running: readonly Run[];
  /** Those that wait for their turn, in the order in which they will be sent. */
  queued: readonly Run[];
  /** The last that ended, the newest end first. */
  ended: readonly Run[];
};

/** What goes on in the studio, out of runs that are newest first. */
export function activityOf(runs: readonly Run[]): Activity {
  const open = runs.filter((run) => !isOver(run));
  return {
    running: open.filter((run) => run.state !== "queued"),
    queued: open.filter((run) => run.state === "queued").toReversed(),
    ended: runs.filter(isOver).toSorted(byEnd).slice(0, SHOWN_ENDS),
  };
}

function byEnd(one: Run, other: Run): number {
  return newestEnd([other]).localeCompare(newestEnd([one]));
}
