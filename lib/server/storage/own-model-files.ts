import { open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Folders } from "./folders";

/** A file of an own model as it lies in the folder; what it says is judged elsewhere. */
export type OwnModelFile = { name: string } & (
  | { text: string }
  | { fault: "too_large" | "unreadable" }
);

export const LARGEST_MODEL_KILOBYTES = 256;
const LARGEST_BYTES = LARGEST_MODEL_KILOBYTES * 1_024;

/** Every JSON file of the folder, by name. */
export async function readOwnModelFiles({ models }: Folders): Promise<OwnModelFile[]> {
  const names = await readdir(/*turbopackIgnore: true*/ models);
  const files: OwnModelFile[] = [];
  for (const name of names.filter(isModelFile).sort()) {
    files.push(await readOne(join(/*turbopackIgnore: true*/ models, name), name));
  }
  return files;
}

/** Editors leave files such as `._model.json` and `model.json~` beside what they save. */
function isModelFile(name: string): boolean {
  return name.endsWith(".json") && !name.startsWith(".");
}

async function readOne(path: string, name: string): Promise<OwnModelFile> {
  try {
    // A pipe would be waited for, a device never ends.
    const isFile = (await stat(/*turbopackIgnore: true*/ path)).isFile();
    if (!isFile) return { name, fault: "unreadable" };
    const bytes = await readBeginning(path, LARGEST_BYTES + 1);
    if (bytes.length > LARGEST_BYTES) return { name, fault: "too_large" };
    return { name, text: bytes.toString("utf8") };
  } catch {
    // One file that is a folder, or belongs to somebody else, does not stop the studio.
    return { name, fault: "unreadable" };
  }
}

/** Up to so many bytes, however large the file says that it is. */
async function readBeginning(path: string, limit: number): Promise<Buffer> {
  const file = await open(/*turbopackIgnore: true*/ path, "r");
  try {
    const buffer = Buffer.alloc(limit);
    let length = 0;
    while (length < limit) {
      const { bytesRead } = await file.read(buffer, length, limit - length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return buffer.subarray(0, length);
  } finally {
    await file.close();
  }
}
