import type { ImageFrame } from "@/components/studio/commands/image-frame";
import { runFrames } from "@/components/studio/stage/run-frames";
import type { Run } from "@/lib/contract/run";

/** The finished images of runs, newest run first. The run on the stage may lie beyond what is loaded. */
export function imageFrames(runs: readonly Run[], alone?: Run): ImageFrame[] {
  const isLoaded = alone === undefined || runs.some(({ id }) => id === alone.id);
  const all = isLoaded ? runs : [...runs, alone];
  return all.flatMap(runFrames).filter((frame) => frame.kind === "image");
}

export type Pair = { kept: string; candidate: string };

/**
 * Two images to compare: the one at hand against the next of its run; where it is alone in its run,
 * the last one made before is kept and the one at hand is the candidate.
 */
export function pairFor(frames: readonly ImageFrame[], id: string): Pair | undefined {
  const at = frames.findIndex(({ image }) => image.id === id);
  const own = frames[at];
  if (own === undefined) return undefined;
  const siblings = frames.filter(({ run }) => run.id === own.run.id);
  const place = siblings.indexOf(own);
  const sibling = siblings[place + 1] ?? siblings[place - 1];
  if (sibling !== undefined) return { kept: id, candidate: sibling.image.id };
  const older = frames[at + 1];
  if (older !== undefined) return { kept: older.image.id, candidate: id };
  const newer = frames[at - 1];
  return newer && { kept: id, candidate: newer.image.id };
}

/** The images that the kept one can be held against, and where among them the candidate is. */
export function candidatesFor(frames: readonly ImageFrame[], { kept, candidate }: Pair) {
  const others = frames.filter(({ image }) => image.id !== kept);
  return { others, at: others.findIndex(({ image }) => image.id === candidate) };
}

const MOST_IN_SURVEY = 12;

/** The images of a run and those made before it, as many as can be seen at once. */
export function surveyOf(frames: readonly ImageFrame[], runId: string): string[] {
  const from = frames.findIndex(({ run }) => run.id === runId);
  return frames
    .slice(Math.max(0, from), Math.max(0, from) + MOST_IN_SURVEY)
    .map(({ image }) => image.id);
}
