import type { ErrorBody, Generation, Run } from "@/lib/contract/run";

/** How many images of a run arrived, also those that are in the trash now. */
export function arrivedOf(run: Run): number {
  return run.generations.reduce(
    (sum, { images, removed }) => sum + images.length + (removed ?? 0),
    0,
  );
}

export function expectedOf(run: Run): number {
  return run.generations.reduce((sum, { expected }) => sum + expected, 0);
}

/** Seconds from the first submission to the last end; nothing for what was never sent or is not over. */
export function tookOf(run: Run): number | undefined {
  const sent = run.generations.flatMap(({ sentAt }) => sentAt ?? []).toSorted()[0];
  const finished = run.generations
    .flatMap(({ finishedAt }) => finishedAt ?? [])
    .toSorted()
    .at(-1);
  if (sent === undefined || finished === undefined || isUnderWay(run)) return undefined;
  return Math.max(0, (Date.parse(finished) - Date.parse(sent)) / 1_000);
}

export function isUnderWay({ state }: Pick<Run | Generation, "state">): boolean {
  return state === "queued" || state === "running" || state === "waiting";
}

/** The reason that a run gives first: that of a failed part, else of one that fell short. */
export function errorOf(run: Run): ErrorBody | undefined {
  const failed = run.generations.find(({ state, error }) => state === "failed" && error);
  return (failed ?? run.generations.find(({ error }) => error !== undefined))?.error;
}

/** Whether money may have moved, at worst: a failed part, or a stop after it was sent. */
export function billedOf(run: Run): ErrorBody["billed"] | undefined {
  const said = run.generations.flatMap(({ state, sentAt, error }): ErrorBody["billed"][] => {
    if (error !== undefined) return [error.billed];
    if (state !== "canceled") return [];
    return [sentAt === undefined ? "no" : "maybe"];
  });
  for (const billed of ["yes", "maybe", "no"] as const) {
    if (said.includes(billed)) return billed;
  }
  return undefined;
}

export function isSandboxed(run: Run): boolean {
  return run.generations.every(({ sandbox }) => sandbox);
}
