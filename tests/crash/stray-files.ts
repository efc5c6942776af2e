import { readdir } from "node:fs/promises";
import path from "node:path";

type Known = {
  dataDir: string;
  /** SHA-256 of every image that has a row. */
  known: ReadonlySet<string>;
  /** What an unsettled generation may still need is no stray. */
  allSucceeded: boolean;
};

/** Files that no row knows, as sentences. */
export async function strayFiles({ dataDir, known, allSucceeded }: Known): Promise<string[]> {
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
  const answers = await filesBelow(path.join(dataDir, "spool"));
  if (allSucceeded && answers.length > 0) broken.push(`spool: ${answers.length} left behind`);
  return broken;
}

/** Files that stay: a preview may still be drawn after all that counts is over. */
async function lastingFiles(folder: string): Promise<string[]> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if ((await filesBelow(folder)).length === 0) return [];
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return filesBelow(folder);
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
