import { join, relative } from "node:path";
import { type ImageFileRow, imageFileRows, needsFile } from "../db/verify-rows";
import { imageType, imageTypes } from "../storage/sniff";
import type { Check } from "./check";
import { judgeFile } from "./judge-file";
import type { Problem } from "./report";

type Checked = { images: number; bytes: number; problems: Problem[] };

/** Looks at the file of every image. Images with the same bytes share one, which is read once. */
export async function checkImages(check: Check): Promise<Checked> {
  const sound = new Set<string>();
  const problems: Problem[] = [];
  let images = 0;
  let bytes = 0;
  for await (const row of imageFileRows(check.db)) {
    images += 1;
    const path = fileOf(row, check);
    if (sound.has(path)) continue;
    const judged = await judgeFile(path, { row, isQuick: check.isQuick });
    bytes += judged.bytes;
    if (judged.verdict === undefined) sound.add(path);
    else if (await needsFile(check.db, row.id)) {
      const place = { image: row.id, path: relative(check.folders.root, path) };
      problems.push({ ...judged.verdict, ...place });
    }
  }
  return { images, bytes, problems };
}

function fileOf({ sha256, type }: ImageFileRow, { folders }: Check): string {
  const name = `${sha256}.${imageTypes[imageType(type)]}`;
  return join(/*turbopackIgnore: true*/ folders.blobs, sha256.slice(0, 2), name);
}
