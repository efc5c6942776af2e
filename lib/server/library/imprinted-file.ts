import { type FileHandle, open } from "node:fs/promises";
import type { Piece } from "@/lib/imprint/bytes";
import { carriesCredentials } from "@/lib/imprint/credentials";
import { HEAD_BYTES, imprinted } from "@/lib/imprint/imprint";
import { filePieces } from "../file-pieces";

/** A file with a text written into it while it is read: the stored file is never changed. */
export type ImprintedFile = {
  size: number;
  /** Opens it at the first reading. */
  read(): AsyncGenerator<Uint8Array>;
};

/**
 * Looks at a stored image; the text is left away where the file has no place for it, or where it
 * would break the seal of the one who made it.
 */
export async function imprintedFile(
  path: string,
  text: string | undefined,
): Promise<ImprintedFile> {
  const file = await open(/*turbopackIgnore: true*/ path, "r");
  try {
    const pieces = await piecesOf(file, text);
    return {
      size: pieces.reduce((sum, piece) => sum + lengthOf(piece), 0),
      read: () => filePieces(path, pieces),
    };
  } finally {
    await file.close();
  }
}

/** Whether the one who made a stored image has sealed it, so that no record can be written into it. */
export async function isSealed(path: string): Promise<boolean> {
  const file = await open(/*turbopackIgnore: true*/ path, "r");
  try {
    return await carriesCredentials(readerOf(file));
  } finally {
    await file.close();
  }
}

async function piecesOf(file: FileHandle, text: string | undefined): Promise<readonly Piece[]> {
  const { size } = await file.stat();
  const whole = [{ from: 0, to: size }];
  const read = readerOf(file);
  if (text === undefined || (await carriesCredentials(read))) return whole;
  const head = await read(0, Math.min(size, HEAD_BYTES));
  return imprinted({ head, size }, text) ?? whole;
}

function readerOf(file: FileHandle) {
  return async (at: number, length: number): Promise<Uint8Array> => {
    const buffer = new Uint8Array(length);
    const { bytesRead } = await file.read(buffer, 0, length, at);
    return buffer.subarray(0, bytesRead);
  };
}

function lengthOf(piece: Piece): number {
  return piece instanceof Uint8Array ? piece.length : piece.to - piece.from;
}
