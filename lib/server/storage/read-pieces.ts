import { open } from "node:fs/promises";

const PIECE = 64 * 1024;

type Section = { path: string; start: number; end?: number };

/**
 * Reads a section of a file piece by piece, in constant memory. The pieces share one buffer:
 * each is valid only until the next is asked for.
 */
export async function* readPieces({ path, start, end }: Section): AsyncGenerator<Uint8Array> {
  const file = await open(/*turbopackIgnore: true*/ path, "r");
  try {
    const buffer = new Uint8Array(PIECE);
    let position = start;
    while (end === undefined || position < end) {
      const length = end === undefined ? PIECE : Math.min(PIECE, end - position);
      const { bytesRead } = await file.read(buffer, 0, length, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
