import { expectedSize } from "@/lib/catalog/shape";
import type { OfferedModel } from "@/lib/contract/provider";
import type { RunFrame } from "./run-frames";

/** Where the model says nothing about proportions. */
const UNKNOWN = 1;

/** Whether the proportions of an image to come are not known before it is there: the model decides them. */
export function isShapeOpen(frame: RunFrame, models: readonly OfferedModel[]): boolean {
  if (frame.kind !== "waiting") return false;
  const model = models.find((offered) => offered.id === frame.generation.model);
  return model !== undefined && expectedSize(model, frame.generation.parameters) === undefined;
}

/** Width to height of a frame: what arrived, else what was asked for. */
export function frameRatio(frame: RunFrame, models: readonly OfferedModel[]): number {
  if (frame.kind === "image") return frame.image.width / frame.image.height;
  const model = models.find((offered) => offered.id === frame.generation.model);
  if (model === undefined) return UNKNOWN;
  return expectedSize(model, frame.generation.parameters)?.ratio ?? UNKNOWN;
}
