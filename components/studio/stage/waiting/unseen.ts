import { isOver, missingImages, runFrames } from "@/components/studio/stage/run-frames";
import type { Run } from "@/lib/contract/run";

/** What ended since a person last looked. */
export type Unseen = {
  /** Those that brought images, newest first. */
  finished: readonly Run[];
  failed: readonly Run[];
  images: number;
};

/** When the last of a run's calls ended; nothing while one is under way. */
function endedAt(run: Run): string | undefined {
  if (!isOver(run)) return undefined;
  return run.generations
    .flatMap(({ finishedAt }) => finishedAt ?? [])
    .toSorted()
    .at(-1);
}

/** The newest end among runs, by the server's clock; "" while nothing has ended. */
export function newestEnd(runs: readonly Run[]): string {
  return (
    runs
      .flatMap((run) => endedAt(run) ?? [])
      .toSorted()
      .at(-1) ?? ""
  );
}

/** What ended after `seen`, the newest end that a person has had before their eyes, and until `to`. */
export function unseenOf(runs: readonly Run[], seen: string, to?: string): Unseen {
  const ended = runs.filter((run) => {
    const end = endedAt(run);
    return end !== undefined && end > seen && (to === undefined || end <= to);
  });
  const finished = ended.filter((run) => imagesOf(run) > 0);
  return {
    finished,
    failed: ended.filter((run) => run.state === "failed" && imagesOf(run) === 0),
    images: finished.reduce((sum, run) => sum + imagesOf(run), 0),
  };
}

function imagesOf(run: Run): number {
  return runFrames(run).filter(({ kind }) => kind === "image").length;
}

/** Whether all failures are known to have cost nothing. */
export function isFree({ failed }: Pick<Unseen, "failed">): boolean {
  return failed
    .flatMap(({ generations }) => generations)
    .filter((generation) => missingImages(generation) > 0)
    .every(({ error }) => error?.billed === "no");
}
