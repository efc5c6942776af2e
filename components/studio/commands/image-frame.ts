import { type RunFrame, runFrames } from "@/components/studio/stage/run-frames";
import type { Run } from "@/lib/contract/run";

/** A place of a run that holds an image. */
export type ImageFrame = Extract<RunFrame, { kind: "image" }>;

export function imagesOf(runs: readonly Run[]): ImageFrame[] {
  return runs.flatMap(runFrames).filter((frame) => frame.kind === "image");
}
