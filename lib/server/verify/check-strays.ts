import { dirname, join, relative } from "node:path";
import { awaitedAnswers } from "../db/awaited-answers";
import { knownBlobs } from "../db/verify-rows";
import { filesBelow, type StoredFile } from "../storage/stored-files";
import type { Check } from "./check";
import type { Problem } from "./report";

/** A file lies for a moment before its row names it; what is younger than this may be such a one. */
const FRESH_MS = 60_000;

/** An answer, or a file that is being written, is at work for less than this. */
const AT_WORK_MS = 60 * 60_000;

/** Looks for files that no row knows, and for thumbnails without a byte. */
export async function checkStrays(check: Check): Promise<Problem[]> {
  const known = await knownBlobs(check.db);
  return [
    ...(await strayImages(check, known)),
    ...(await strayThumbnails(check, known)),
    ...(await strayAnswers(check)),
    ...(await strayFiles(check)),
  ];
}

async function strayImages(check: Check, known: ReadonlySet<string>): Promise<Problem[]> {
  const problems: Problem[] = [];
  for await (const file of filesBelow(check.folders.blobs)) {
    if (isAtWork(check, file, FRESH_MS)) continue;
    const sha256 = /^([0-9a-f]{64})\.[a-z]+$/.exec(file.name)?.[1];
    const isInPlace = sha256 !== undefined && isUnderPrefix(check.folders.blobs, file, sha256);
    if (isInPlace && known.has(sha256)) continue;
    problems.push(stray(check, file));
  }
  return problems;
}

async function strayThumbnails(check: Check, known: ReadonlySet<string>): Promise<Problem[]> {
  const problems: Problem[] = [];
  for await (const file of filesBelow(check.folders.thumbnails)) {
    if (isAtWork(check, file, FRESH_MS)) continue;
    const sha256 = /^([0-9a-f]{64})\.webp$/.exec(file.name)?.[1];
    if (sha256 === undefined || !known.has(sha256)) problems.push(stray(check, file));
    else if (file.bytes === 0) problems.push({ ...stray(check, file), kind: "zero_byte" });
  }
  return problems;
}

async function strayAnswers(check: Check): Promise<Problem[]> {
  const problems: Problem[] = [];
  const awaited = await awaitedAnswers(check.db);
  for await (const file of filesBelow(check.folders.spool)) {
    if (isAtWork(check, file, AT_WORK_MS) || awaited.has(file.name.replace(/\.part$/, "")))
      continue;
    problems.push(stray(check, file));
  }
  return problems;
}

async function strayFiles(check: Check): Promise<Problem[]> {
  const problems: Problem[] = [];
  for await (const file of filesBelow(check.folders.incoming)) {
    if (!isAtWork(check, file, AT_WORK_MS)) problems.push(stray(check, file));
  }
  return problems;
}

function isAtWork({ isStudioRunning, now }: Check, file: StoredFile, forMs: number): boolean {
  return isStudioRunning && now - file.changedAt < forMs;
}

function isUnderPrefix(folder: string, { path }: StoredFile, sha256: string): boolean {
  return dirname(path) === join(/*turbopackIgnore: true*/ folder, sha256.slice(0, 2));
}

function stray({ folders }: Check, { path, bytes }: StoredFile): Problem {
  return { kind: "untracked", path: relative(folders.root, path), detail: `${bytes} bytes` };
}
