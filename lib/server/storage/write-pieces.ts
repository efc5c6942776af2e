import { open, rm } from "node:fs/promises";
import { diskError } from "./disk-error";

/** Writes a new file piece by piece as they come; no file is left when they break off. */
export async function writePieces(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(/*turbopackIgnore: true*/ path, "wx", 0o600);
  try {
    for await (const piece of pieces) await file.writeFile(piece);
  } catch (error) {
    await rm(/*turbopackIgnore: true*/ path, { force: true });
    throw diskError(error);
  } finally {
    await file.close();
  }
}
