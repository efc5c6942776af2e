import { StudioError } from "@/lib/contract/errors";
import { readPieces } from "./read-pieces";
import { type ImageType, SNIFFED_BYTES, sniff } from "./sniff";

/** The type of a file by its first bytes. Throws `result_unusable` when it is no image of ours. */
export async function sniffFile(path: string): Promise<ImageType> {
  const pieces: Uint8Array[] = [];
  for await (const piece of readPieces({ path, start: 0, end: SNIFFED_BYTES })) pieces.push(piece);
  const sniffed = sniff(Buffer.concat(pieces));
  if ("type" in sniffed) return sniffed.type;
  const { looksLike } = sniffed;
  throw new StudioError("result_unusable", {
    detail: `It looks like ${looksLike}.`,
    facts: { looksLike },
  });
}
