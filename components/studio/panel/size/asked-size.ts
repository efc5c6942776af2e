import { expectedSize } from "@/lib/catalog/shape";
import type { OfferedModel } from "@/lib/contract/provider";
import type { Generation } from "@/lib/contract/run";
import { viewerTexts } from "@/lib/language/texts";
import { sizeWords } from "./size-words";

/** The size that a generation asked for: in pixels where the model says them, else in its words. */
export function askedSize({ parameters }: Generation, model: OfferedModel | undefined): string {
  if (model === undefined) return viewerTexts.auto;
  const pixels = expectedSize(model, parameters)?.pixels;
  if (pixels !== undefined) return viewerTexts.pixels(...pixels);
  return sizeWords(model, parameters)?.label ?? viewerTexts.auto;
}
