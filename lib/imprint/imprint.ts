import type { Opened, Piece } from "./bytes";
import { imprintJpeg, isJpeg, readJpeg } from "./jpeg";
import { imprintPng, isPng, readPng } from "./png";
import { imprintWebp, isWebp, readWebp } from "./webp";

/** How much of a file's beginning is looked at; what is longer than that before the picture is left. */
export const HEAD_BYTES = 256 * 1024;

/**
 * A file with a text written into it, as pieces; the picture itself is not touched. Nothing where
 * the kind of file has no place for it, or it is longer than that place.
 */
export function imprinted(opened: Opened, text: string): Piece[] | undefined {
  return imprintPng(opened, text) ?? imprintJpeg(opened, text) ?? imprintWebp(opened, text);
}

/** The text that was written into a file, if there is one. */
export function readImprint(bytes: Uint8Array): string | undefined {
  if (isPng(bytes)) return readPng(bytes);
  if (isJpeg(bytes)) return readJpeg(bytes);
  return isWebp(bytes) ? readWebp(bytes) : undefined;
}
