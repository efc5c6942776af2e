import type { Generation, Run } from "@/lib/contract/run";
import { stageTexts } from "@/lib/language/texts";
import { isOver, missingImages, runFrames } from "./run-frames";

const words = stageTexts;

/** "4 images", "2 of 4", or "2 of 4" and "charged for 2". */
export function countParts(run: Run): string[] {
  const expected = run.generations.reduce(
    (sum, generation) => sum + generation.images.length + Math.max(0, missingImages(generation)),
    0,
  );
  const ready = runFrames(run).filter(({ kind }) => kind === "image").length;
  const whole = ready >= expected || (!isOver(run) && ready === 0);
  if (whole) return [words.images(Math.max(ready, expected))];
  const part = words.imagesOf(ready, expected);
  return isChargedForPart(run) ? [part, words.chargedFor(ready)] : [part];
}

/** Whether it is known that what did not arrive was not charged either. */
function isChargedForPart(run: Run): boolean {
  return run.state === "partial" && isOver(run) && run.generations.every(isKnownToCost);
}

function isKnownToCost(generation: Generation): boolean {
  const { sandbox, state, error, sentAt, removed = 0 } = generation;
  if (sandbox || removed > 0) return false;
  if (missingImages(generation) <= 0) return true;
  if (state === "canceled") return sentAt === undefined;
  return error?.billed === "no" && error.code !== "content_refused";
}
