import { type FileHandle, open } from "node:fs/promises";
import { makeZip } from "client-zip";
import { libraryFiles } from "@/lib/language/en/library-files";
import type { ImageRecord } from "../db/images";
import type { Engine } from "../engine";
import { fileName } from "../file-name";
import { systemCode } from "../storage/disk-error";

const PIECE_BYTES = 64 * 1024;

/**
 * The originals of images as one zip, made while it is sent: a piece is read when there is room for
 * it, and one file is open at a time. Images are compressed already, so they are stored as they are.
 */
export function zipImages(
  engine: Pick<Engine, "storage">,
  images: readonly ImageRecord[],
): ReadableStream<Uint8Array> {
  return makeZip(entries(engine, images));
}

async function* entries(engine: Pick<Engine, "storage">, images: readonly ImageRecord[]) {
  const taken = new Set<string>();
  const missing: string[] = [];
  for (const image of images) {
    const name = freeName(fileName(image), taken);
    const file = await openIfThere(engine.storage.blobPath(image.sha256, image.type));
    if (file === undefined) {
      missing.push(name);
      continue;
    }
    try {
      yield { name, lastModified: new Date(image.created_at), input: pieces(file) };
    } catch {
      // The reader went away: nothing more is wanted.
      return;
    } finally {
      // Here too: one that was never begun has no end of its own. Closing twice is nothing.
      await file.close();
    }
  }
  if (missing.length > 0) {
    yield { name: libraryFiles.missingName, input: libraryFiles.missing(missing) };
  }
}

async function* pieces(file: FileHandle): AsyncGenerator<Uint8Array> {
  try {
    for (;;) {
      const buffer = new Uint8Array(PIECE_BYTES);
      const { bytesRead } = await file.read(buffer);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(/*turbopackIgnore: true*/ path, "r");
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** The name, or the name with a number, that none in the zip has yet. */
function freeName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf(".");
  let free = name;
  for (let number = 2; taken.has(free); number++) {
    free = `${name.slice(0, dot)}-${number}${name.slice(dot)}`;
  }
  taken.add(free);
  return free;
}
