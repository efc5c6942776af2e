import { stat } from "node:fs/promises";
import { isStudioError, StudioError } from "@/lib/contract/errors";
import { LARGEST_PIXELS, measure, openImage } from "./open-image";
import { sniffFile } from "./sniff-file";

const EDGE = 256;

export type Preview = {
  /** Pixels, upright. */
  width: number;
  height: number;
  type: string;
  bytes: number;
  /** A small picture as a data URI. */
  preview: string;
};

/** What a file shows, without keeping it. Throws `result_unusable` when it is no image of ours. */
export async function previewOf(file: string): Promise<Preview> {
  const type = await sniffFile(file);
  const { size } = await stat(/*turbopackIgnore: true*/ file);
  try {
    const { width, height } = await measure(file);
    if (width * height > LARGEST_PIXELS) {
      const facts = { width, height, limit: LARGEST_PIXELS };
      throw new StudioError("result_unusable", { facts });
    }
    const small = await openImage(file)
      .autoOrient()
      .resize(EDGE, EDGE, { fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb")
      .webp({ quality: 75, effort: 2 })
      .toBuffer();
    const preview = `data:image/webp;base64,${small.toString("base64")}`;
    return { width, height, type, bytes: size, preview };
  } catch (cause) {
    if (isStudioError(cause)) throw cause;
    throw new StudioError("result_unusable", { detail: "It is damaged or not whole.", cause });
  }
}
