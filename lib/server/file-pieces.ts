import { type FileHandle, open } from "node:fs/promises";
import type { Piece } from "@/lib/imprint/bytes";

const PIECE_BYTES = 64 * 1024;

/**
 * Reads spans of a file and what stands between them, in order. It is opened when the first piece is
 * wanted and closed behind the last one: what nobody reads holds nothing open. A file that is shorter
 * than it was is an error, and never a short answer.
 */
export async function* filePieces(
  path: string,
  pieces: readonly Piece[],
): AsyncGenerator<Uint8Array> {
  const file = await open(/*turbopackIgnore: true*/ path, "r");
  try {
    for (const piece of pieces) {
      if (piece instanceof Uint8Array) yield piece;
      else yield* span(file, piece);
    }
  } finally {
    await file.close();
  }
}

async function* span(
  file: FileHandle,
  { from, to }: Exclude<Piece, Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for (let at = from; at < to; ) {
    const buffer = new Uint8Array(Math.min(PIECE_BYTES, to - at));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
    if (bytesRead === 0) throw new Error("a stored file is shorter than it was");
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** The body of an answer: nothing is read before somebody reads it, and its end is passed on. */
export function bodyOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    // An answer to HEAD is neither read nor canceled: nothing may be open before the first reading.
    { highWaterMark: 0 },
  );
}
