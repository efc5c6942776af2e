import { access, lstat, opendir, rename } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { systemCode } from "./disk-error";
import { syncFolder } from "./durable";
import type { Folders } from "./folders";

export type StoredFile = {
  path: string;
  name: string;
  bytes: number;
  /** When it was last written or renamed, in milliseconds. */
  changedAt: number;
};

/** Every file below a folder, one after the other; none where the folder is not there. */
export async function* filesBelow(folder: string): AsyncGenerator<StoredFile> {
  const entries = await opened(folder);
  if (entries === undefined) return;
  for await (const entry of entries) {
    const path = join(/*turbopackIgnore: true*/ folder, entry.name);
    if (entry.isDirectory()) {
      yield* filesBelow(path);
      continue;
    }
    const file = await fileAt(path);
    if (file !== undefined) yield file;
  }
}

/** The file at a path, or nothing when none is there. */
export async function fileAt(path: string): Promise<StoredFile | undefined> {
  try {
    const { size, ctimeMs } = await lstat(/*turbopackIgnore: true*/ path);
    return { path, name: basename(path), bytes: size, changedAt: ctimeMs };
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

/** Moves a file to quarantine, beside whatever lies there, and gives its new path in the data folder. */
export async function moveToQuarantine(folders: Folders, path: string): Promise<string> {
  const name = basename(path);
  let target = join(/*turbopackIgnore: true*/ folders.quarantine, name);
  for (let number = 2; await isThere(target); number++) {
    target = join(/*turbopackIgnore: true*/ folders.quarantine, `${number}-${name}`);
  }
  await rename(/*turbopackIgnore: true*/ path, /*turbopackIgnore: true*/ target);
  await syncFolder(folders.quarantine);
  return relative(folders.root, target);
}

async function opened(folder: string) {
  try {
    return await opendir(/*turbopackIgnore: true*/ folder);
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(/*turbopackIgnore: true*/ path);
    return true;
  } catch (error) {
    if (isAbsence(error)) return false;
    throw error;
  }
}

function isAbsence(error: unknown): boolean {
  return systemCode(error) === "ENOENT";
}
