import { expectedSize } from "@/lib/catalog/shape";
import type { OfferedModel } from "@/lib/contract/provider";
import type { RunFrame } from "./run-frames";

/** Where the model says nothing about proportions. */
const UNKNOWN = 1;

/** Width to height of a frame: what arrived, else what was asked for. */
export function frameRatio(frame: RunFrame, models: readonly OfferedModel[]): number {
  if (frame.kind === "image") return frame.image.width / frame.image.height;
  const model = models.find((offered) => offered.id === frame.generation.model);
  if (model === undefined) return UNKNOWN;
  return expectedSize(model, frame.generation.parameters)?.ratio ?? UNKNOWN;
}
