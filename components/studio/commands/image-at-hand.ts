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
export function pointedImage() {
  const { runs } = seenRuns();
  const onStage = stageAtHand();
  const view = stageView.get();
  const shown = onStage === undefined ? [] : imagesOf([onStage]);
  if (attributeAtHand("run") !== undefined) {
    const run = pointedRun();
    return run === undefined ? undefined : imagesOf([run])[0];
  }
  const id = attributeAtHand("image") ?? (view.kind === "single" ? view.id : undefined);
  if (id === undefined) return undefined;
  return [...shown, ...imagesOf(runs)].find(({ image }) => image.id === id);
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
  const { runs } = seenRuns();
  const onStage = stageAtHand();
  const pointed = pointedImage();
  if (isPointedAt() || pointed !== undefined) return pointed;
  const shown = onStage === undefined ? [] : imagesOf([onStage]);
  const selected = selectedImage();
  return [...shown, ...imagesOf(runs)].find(({ image }) => image.id === selected) ?? shown[0];
}
