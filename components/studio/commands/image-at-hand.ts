import { selectedImage } from "@/components/studio/selected/selection";
import { seenRuns } from "@/components/studio/stage/seen-runs";
import { stageView } from "@/components/studio/stage/stage-view";
import type { Run } from "@/lib/contract/run";
import { attributeAtHand, stageAtHand } from "./at-hand";
import { type ImageFrame, imagesOf } from "./image-frame";

export type { ImageFrame } from "./image-frame";

/** The run whose thumb has the focus. */
export function pointedRun(): Run | undefined {
  const id = attributeAtHand("run");
  return id === undefined ? undefined : seenRuns().runs.find((run) => run.id === id);
}

/** The image that has the focus or stands alone on the stage; or the first one of a run's thumb. */
export function pointedImage(): ImageFrame | undefined {
  if (attributeAtHand("run") !== undefined) return shownImages(pointedRun())[0];
  const view = stageView.get();
  return imageBy(attributeAtHand("image") ?? (view.kind === "single" ? view.id : undefined));
}

/** The run whose thumb is pointed at, else the one on the stage. */
export function runAtHand(): Run | undefined {
  return attributeAtHand("run") === undefined ? stageAtHand() : pointedRun();
}

/** Whether something is pointed at, which may be gone by now. */
export function isPointedAt(): boolean {
  return attributeAtHand("image") !== undefined || attributeAtHand("run") !== undefined;
}

/** The image that is pointed at; else the selected one, else the first of the run on the stage. */
export function imageAtHand(): ImageFrame | undefined {
  const pointed = pointedImage();
  if (isPointedAt() || pointed !== undefined) return pointed;
  return imageBy(selectedImage()) ?? shownImages(stageAtHand())[0];
}

/** On the stage or in any run that is loaded. */
function imageBy(id: string | undefined): ImageFrame | undefined {
  if (id === undefined) return undefined;
  const all = [...shownImages(stageAtHand()), ...imagesOf(seenRuns().runs)];
  return all.find(({ image }) => image.id === id);
}

function shownImages(run: Run | undefined): ImageFrame[] {
  return run === undefined ? [] : imagesOf([run]);
}
