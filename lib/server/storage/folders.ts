import { mkdirSync } from "node:fs";
import { join } from "node:path";

/** Where everything lies inside the data folder. Nothing else in the project makes such a path. */
export type Folders = {
  root: string;
  /** Originals, by content: `<first two>/<sha256>.<extension>`. */
  blobs: string;
  /** Providers' answers, as they arrived. */
  spool: string;
  /** Small pictures that can be made again: `<first two>/<sha256>.webp`. */
  thumbnails: string;
  /** Files still being written. In the same tree as the blobs, so that a rename is atomic. */
  incoming: string;
  /** What was paid for and is no image we can use. Kept for a person to look at. */
  quarantine: string;
  /** Models that a person describes, one JSON file each. The studio only reads them. */
  models: string;
};

/** Makes the folders of a data folder, readable by their owner alone, and gives their paths. */
export function openFolders(dataDir: string): Folders {
  const folders: Folders = {
    root: join(/*turbopackIgnore: true*/ dataDir),
    blobs: join(/*turbopackIgnore: true*/ dataDir, "blobs"),
    spool: join(/*turbopackIgnore: true*/ dataDir, "spool"),
    thumbnails: join(/*turbopackIgnore: true*/ dataDir, "thumbnails"),
    incoming: join(/*turbopackIgnore: true*/ dataDir, "incoming"),
    quarantine: join(/*turbopackIgnore: true*/ dataDir, "quarantine"),
    models: join(/*turbopackIgnore: true*/ dataDir, "models"),
  };
  for (const path of Object.values(folders)) {
    mkdirSync(/*turbopackIgnore: true*/ path, { recursive: true, mode: 0o700 });
  }
  return folders;
}
