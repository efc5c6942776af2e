import type { Dirent } from "node:fs";
import { lstat, opendir } from "node:fs/promises";
import { join } from "node:path";
import { systemCode } from "./disk-error";
import type { Folders } from "./folders";

/** Bytes in the data folder, by what they are for. */
export type UsedBytes = {
  images: number;
  thumbnails: number;
  database: number;
  answers: number;
  quarantine: number;
};

/** Adds up what lies in the data folder. One file after the other, so that real work is not held up. */
export async function measureFolders(folders: Folders): Promise<UsedBytes> {
  return {
    images: await bytesIn(folders.blobs),
    thumbnails: await bytesIn(folders.thumbnails),
    database: await bytesOfFiles(folders.root),
    answers: (await bytesIn(folders.spool)) + (await bytesIn(folders.incoming)),
    quarantine: await bytesIn(folders.quarantine),
  };
}

async function bytesIn(folder: string): Promise<number> {
  let bytes = 0;
  for await (const entry of await opendir(/*turbopackIgnore: true*/ folder)) {
    const path = join(/*turbopackIgnore: true*/ folder, entry.name);
    bytes += entry.isDirectory() ? await bytesIn(path) : await bytesOf(path, entry);
  }
  return bytes;
}

/** The files that lie directly in the data folder: the database, its journal, the lock. */
async function bytesOfFiles(folder: string): Promise<number> {
  let bytes = 0;
  for await (const entry of await opendir(/*turbopackIgnore: true*/ folder)) {
    bytes += await bytesOf(join(/*turbopackIgnore: true*/ folder, entry.name), entry);
  }
  return bytes;
}

/** Links are not followed, and a file that went meanwhile holds nothing. */
async function bytesOf(path: string, entry: Dirent): Promise<number> {
  if (!entry.isFile()) return 0;
  try {
    return (await lstat(/*turbopackIgnore: true*/ path)).size;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return 0;
    throw error;
  }
}
