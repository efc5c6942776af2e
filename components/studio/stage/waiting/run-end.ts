import { isOver, runFrames } from "@/components/studio/stage/run-frames";
import type { RunChange } from "@/lib/client/live";
import type { ErrorBody } from "@/lib/contract/run";

export type RunEnd = { images: number; error: ErrorBody | undefined };

/** How a run ended; nothing for any other change. */
export function endOf({ before, after }: RunChange): RunEnd | undefined {
  if (isOver(before) || !isOver(after)) return undefined;
  return {
    images: runFrames(after).filter(({ kind }) => kind === "image").length,
    error: after.generations.find((generation) => generation.error !== undefined)?.error,
  };
}
