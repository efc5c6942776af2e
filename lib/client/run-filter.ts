import type { Run, RunState } from "@/lib/contract/run";

/** What narrows a list of runs. */
export type RunFilter = { group?: RunGroup; model?: string };

/** What people look for, in states: a task that waits at its provider is running to them. */
const groups = {
  active: ["running", "waiting", "queued"],
  running: ["running", "waiting"],
  queued: ["queued"],
  failed: ["failed", "partial"],
} as const satisfies Record<string, readonly RunState[]>;

export type RunGroup = keyof typeof groups;

/** The states that a filter lets through; absent for all. */
export function statesOf({ group }: RunFilter): readonly RunState[] | undefined {
  return group === undefined ? undefined : groups[group];
}

export function letsThrough(filter: RunFilter, run: Run): boolean {
  const states = statesOf(filter);
  if (states !== undefined && !states.includes(run.state)) return false;
  return filter.model === undefined || filter.model === run.model;
}

/** The filter of a list by its key in the query cache. */
export function filterOfKey([, filter]: readonly unknown[]): RunFilter {
  return typeof filter === "object" && filter !== null ? filter : {};
}
