import { byDay, type Day, dayName } from "@/components/studio/gallery/day-heads";
import { frameRatio } from "@/components/studio/stage/frame-ratio";
import { runFrames } from "@/components/studio/stage/run-frames";
import type { OfferedModel } from "@/lib/contract/provider";
import type { Run } from "@/lib/contract/run";
import { stripTexts } from "@/lib/language/texts";
import type { StripItem } from "./strip-places";
import { stripState } from "./strip-state";

export type StripEntry = StripItem & ({ kind: "run"; run: Run } | { kind: "day"; name: string });

/** Runs newest first; from the second day on, each begins with its name. */
export function stripEntries(
  runs: readonly Run[],
  { models, now }: { models: readonly OfferedModel[]; now: Date },
): StripEntry[] {
  return byDay(runs, now).flatMap((day, index) => {
    const entries = day.items.map((run): StripEntry => {
      const [first] = runFrames(run);
      const shape = first === undefined ? 1 : frameRatio(first, models);
      // What ended without an image is told in a word, which a slim thumb would cut.
      const ratio = first?.kind === "ended" ? Math.max(1, shape) : shape;
      return { kind: "run", key: run.id, run, ratio, hasMore: hasMore(run) };
    });
    const isNamed = index > 0 || day.daysAgo > 0;
    const head: StripEntry = { kind: "day", key: String(+day.date), name: nameOf(day, now) };
    return isNamed ? [head, ...entries] : entries;
  });
}

/** Short, as there is little room: "Yesterday", "19 Nov", "19 Nov 2025". */
function nameOf(day: Day<Run>, now: Date): string {
  if (day.daysAgo <= 1) return dayName(day);
  return stripTexts.day(day.date, day.date.getFullYear() !== now.getFullYear());
}

/**
 * Edges stand behind a run of several, and a number behind one that gave only a part so far. Their room
 * is there from the press on, so that no answer of a provider moves the runs behind it.
 */
function hasMore(run: Run): boolean {
  const state = stripState(run);
  switch (state.kind) {
    case "done":
      return state.count > 1;
    case "partial":
      return true;
    case "waiting":
    case "queued":
    case "ended":
      return state.expected > 1;
    default:
      return state satisfies never;
  }
}
