import { selectedImage } from "@/components/studio/selected/selection";
import { seenRuns } from "@/components/studio/stage/seen-runs";
import { stageView } from "@/components/studio/stage/stage-view";
import type { Run } from "@/lib/contract/run";
import { attributeAtHand } from "./at-hand";
import { type ImageFrame, imagesOf } from "./image-frame";

export type { ImageFrame } from "./image-frame";

/** The run whose thumb has the focus. */
export function pointedRun(): Run | undefined {
  const id = attributeAtHand("run");
  return id === undefined ? undefined : seenRuns().runs.find((run) => run.id === id);
}

/** The image that has the focus or stands alone on the stage; or the first one of a run's thumb. */
export function pointedImage() {
  const { runs, onStage } = seenRuns();
  const view = stageView.get();
  const id = attributeAtHand("image") ?? (view.kind === "single" ? view.id : undefined);
  const shown = onStage === undefined ? [] : imagesOf([onStage]);
  const run = pointedRun();
  if (run !== undefined) return imagesOf([run])[0];
  if (id === undefined) return undefined;
  return [...shown, ...imagesOf(runs)].find(({ image }) => image.id === id);
}

/** The image that is pointed at; else the selected one, else the first of the run on the stage. */
export function imageAtHand(): ImageFrame | undefined {
  const { runs, onStage } = seenRuns();
  const isPointed = pointedRun() !== undefined || attributeAtHand("image") !== undefined;
  const pointed = pointedImage();
  if (isPointed || pointed !== undefined) return pointed;
  const shown = onStage === undefined ? [] : imagesOf([onStage]);
  const selected = selectedImage();
  return [...shown, ...imagesOf(runs)].find(({ image }) => image.id === selected) ?? shown[0];
}
