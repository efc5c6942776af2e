import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Folders, openFolders } from "@/lib/server/storage/folders";

/** A fresh data folder that goes away with its test. */
export async function freshFolders(): Promise<Folders> {
  const root = await mkdtemp(join(tmpdir(), "proofsheet-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  return openFolders(root);
}
