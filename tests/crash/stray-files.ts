import { readdir } from "node:fs/promises";
import path from "node:path";

type Known = {
  dataDir: string;
  /** SHA-256 of every image that has a row. */
  known: ReadonlySet<string>;
  /** The submissions whose answers may still be asked for. */
  awaited: ReadonlySet<string>;
};

/** Files that no row knows, as sentences. */
export async function strayFiles({ dataDir, known, awaited }: Known): Promise<string[]> {
  const broken: string[] = [];
  for (const folder of ["blobs", "thumbnails"]) {
    for (const file of await filesBelow(path.join(dataDir, folder))) {
      const name = path.basename(file).split(".")[0] ?? "";
      if (!known.has(name)) broken.push(`${folder}: ${path.basename(file)} has no row`);
    }
  }
  for (const file of await lastingFiles(path.join(dataDir, "incoming"))) {
    broken.push(`incoming: ${path.basename(file)} was left behind`);
  }
  const isAwaited = (file: string) => awaited.has(path.basename(file).replace(/\.part$/, ""));
  for (const file of await lastingFiles(path.join(dataDir, "spool"), isAwaited)) {
    broken.push(`spool: ${path.basename(file)} was left behind`);
  }
  // All that the emulator delivers is usable, and what was deleted is to be gone.
  for (const file of await filesBelow(path.join(dataDir, "quarantine"))) {
    broken.push(`quarantine: ${path.basename(file)} lies there`);
  }
  return broken;
}

/**
 * Files that stay, but for those that may: a preview may still be drawn, and an answer removed, after
 * all that counts is over.
 */
async function lastingFiles(
  folder: string,
  mayStay: (file: string) => boolean = () => false,
): Promise<string[]> {
  const found = async () => (await filesBelow(folder)).filter((file) => !mayStay(file));
  for (let attempt = 0; attempt < 100; attempt++) {
    if ((await found()).length === 0) return [];
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return found();
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
