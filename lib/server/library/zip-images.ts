import { makeZip } from "client-zip";
import { libraryFiles } from "@/lib/language/en/library-files";
import type { ImageRecord } from "../db/images";
import type { Engine } from "../engine";
import { fileName } from "../file-name";
import { systemCode } from "../storage/disk-error";
import { fileRecord } from "./file-record";
import { type ImprintedFile, imprintedFile } from "./imprinted-file";

type Known = Pick<Engine, "db" | "models" | "settings" | "storage">;

/**
 * Images as one zip, each with its record in its file. It is made while it is sent: a piece is read
 * when there is room for it, and one file is open at a time.
 * Images are compressed already, so they are stored as they are.
 */
export function zipImages(
  engine: Known,
  images: readonly ImageRecord[],
): ReadableStream<Uint8Array> {
  return makeZip(entries(engine, images));
}

async function* entries(engine: Known, images: readonly ImageRecord[]) {
  const taken = new Set<string>();
  const missing: string[] = [];
  for (const image of images) {
    const name = freeName(fileName(image), taken);
    const text = await fileRecord(engine, image);
    const file = await openIfThere(engine.storage.blobPath(image.sha256, image.type), text);
    if (file === undefined) {
      missing.push(name);
      continue;
    }
    const pieces = file.read();
    try {
      yield { name, lastModified: new Date(image.created_at), input: pieces };
    } catch {
      // The reader went away: nothing more is wanted.
      return;
    } finally {
      // It is closed however far it was read.
      await pieces.return(undefined);
    }
  }
  if (missing.length > 0) {
    yield { name: libraryFiles.missingName, input: libraryFiles.missing(missing) };
  }
}

async function openIfThere(
  path: string,
  text: string | undefined,
): Promise<ImprintedFile | undefined> {
  try {
    return await imprintedFile(path, text);
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
