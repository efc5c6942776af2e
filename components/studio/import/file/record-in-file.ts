import type { FileRecord } from "@/lib/contract/file-record";
import { readImprint } from "@/lib/imprint/imprint";
import { readRecord } from "./read-record";

/** The record inside an image file; the file is read in the browser and sent nowhere. */
export async function recordInFile(file: File): Promise<FileRecord | undefined> {
  const text = readImprint(new Uint8Array(await file.arrayBuffer()));
  return text === undefined ? undefined : readRecord(text);
}
