import { byDay, type Day } from "@/components/studio/gallery/day-heads";
import type { Run } from "@/lib/contract/run";
import { isUnderWay } from "./run-facts";

/** What is under way, in the order of its turn: running first, then the line. */
export function underWay(runs: readonly Run[]): Run[] {
  return runs
    .filter(isUnderWay)
    .toSorted(
      (one, other) =>
        Number(one.state === "queued") - Number(other.state === "queued") ||
        one.createdAt.localeCompare(other.createdAt),
    );
}

/** What is over, newest first, under its day. */
export function overByDay(runs: readonly Run[], now: Date): Day<Run>[] {
  return byDay(
    runs.filter((run) => !isUnderWay(run)),
    now,
  );
}
