import { mkdir, open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { systemCode } from "./disk-error";

/** Makes what was written to a file survive a power cut. */
export async function syncFile(path: string): Promise<void> {
  const file = await open(/*turbopackIgnore: true*/ path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the names in a folder (a rename, a new file) survive a power cut. */
export async function syncFolder(path: string): Promise<void> {
  // Windows opens no folders; NTFS journals names by itself.
  if (process.platform === "win32") return;
  const folder = await open(/*turbopackIgnore: true*/ path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Makes a folder inside an existing one, so that it survives a power cut. */
export async function makeFolder(path: string): Promise<void> {
  const made = await mkdir(/*turbopackIgnore: true*/ path, { recursive: true, mode: 0o700 });
  if (made !== undefined) await syncFolder(dirname(path));
}

/** Removes a file, if it is there, so that it does not come back after a power cut. */
export async function removeDurably(path: string): Promise<void> {
  try {
    await rm(/*turbopackIgnore: true*/ path);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return;
    throw error;
  }
  await syncFolder(dirname(path));
}
