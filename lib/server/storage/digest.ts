import { createHash } from "node:crypto";
import { readPieces } from "./read-pieces";

/** The SHA-256 of a file, in hexadecimal, and how many bytes it has. */
export async function digest(path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const piece of readPieces({ path, start: 0 })) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { sha256: hash.digest("hex"), bytes };
}
