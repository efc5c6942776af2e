import {
  closeSync,
  existsSync,
  openSync,
  readSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { openFileJournal } from "../sandbox/file-journal";
import type { Journal } from "../sandbox/ledger";

/** Older sandbox tasks and links are forgotten: their images are stored, and nobody asks again. */
const LARGEST_BYTES = 16 * 1024 * 1024;

/** The sandbox's memory in the data folder, so that its tasks and links outlive a restart. */
export function openSandboxJournal(dataDir: string): Journal {
  const file = path.join(/*turbopackIgnore: true*/ dataDir, "sandbox.jsonl");
  keepTheNewest(file);
  return openFileJournal(file);
}

function keepTheNewest(file: string): void {
  if (!existsSync(file)) return;
  const { size } = statSync(file);
  if (size <= LARGEST_BYTES) return;
  const newest = Buffer.alloc(LARGEST_BYTES / 2);
  const descriptor = openSync(file, "r");
  readSync(descriptor, newest, 0, newest.length, size - newest.length);
  closeSync(descriptor);
  const shorter = `${file}.shorter`;
  writeFileSync(shorter, newest.subarray(newest.indexOf("\n") + 1), { mode: 0o600 });
  renameSync(shorter, file);
}
