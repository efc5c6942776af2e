import { type FileHandle, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { isStudioError, StudioError } from "@/lib/contract/errors";
import type { Spool, SpooledAnswer } from "@/lib/protocols/adapter";
import { type Clock, systemClock } from "@/lib/server/clock";
import { type ArrivalLimits, arriving } from "./arriving";
import { diskError, systemCode } from "./disk-error";
import { syncFile, syncFolder } from "./durable";
import type { Folders } from "./folders";
import { oncePossible, type Patience } from "./once-possible";
import { type AnswerHead, readAnswer, writeHead } from "./spooled-answer";

const MEGABYTE = 1024 * 1024;

const usualLimits: ArrivalLimits = { bytes: 256 * MEGABYTE, idleMs: 30_000, totalMs: 600_000 };

type SpoolOptions = {
  folders: Folders;
  submissionId: string;
  limits?: ArrivalLimits;
  clock?: Clock;
};

const idPattern = /^[0-9A-Za-z_-]{1,100}$/;

/** The file that holds a whole answer; spans of its outline are places in this file. */
export function spoolFile(folders: Folders, submissionId: string): string {
  if (!idPattern.test(submissionId)) throw new Error("Not the id of a submission.");
  return join(/*turbopackIgnore: true*/ folders.spool, submissionId);
}

function partFile(folders: Folders, submissionId: string): string {
  return `${spoolFile(folders, submissionId)}.part`;
}

/**
 * A spool for one submission: the answer goes to disk as it arrives, a line of JSON with status
 * and headers, then the body. While it arrives the file is called `<id>.part`; the rename to
 * `<id>` says that its last byte is there and synced. An answer that breaks off stays as `.part`.
 */
export function createSpool(options: SpoolOptions): Spool {
  const { folders, submissionId, limits = usualLimits, clock = systemClock } = options;
  const part = partFile(folders, submissionId);
  const whole = spoolFile(folders, submissionId);
  // What arrives may be paid for: a full disk holds it up and does not end it.
  const patience = { clock, patienceMs: limits.totalMs };
  return async (response) => {
    const head = headOf(response);
    const { body } = response;
    try {
      const file = await oncePossible(
        () => open(/*turbopackIgnore: true*/ part, "w", 0o600),
        patience,
      );
      try {
        await writeAll(file, writeHead(head), patience);
        let bytes = 0;
        if (body !== null) {
          for await (const piece of arriving({ body, limits, clock })) {
            await writeAll(file, piece, patience);
            bytes += piece.byteLength;
          }
        }
        refuseShortBody(head, bytes);
        await oncePossible(() => file.sync(), patience);
      } finally {
        await file.close();
      }
      await oncePossible(
        () => rename(/*turbopackIgnore: true*/ part, /*turbopackIgnore: true*/ whole),
        patience,
      );
      await oncePossible(() => syncFolder(folders.spool), patience);
    } catch (error) {
      throw diskError(error);
    }
    return existing(whole);
  };
}

/**
 * An answer that a crash left behind, if it is whole: either it was finished, or the crash fell
 * between its last byte and the rename, which a complete JSON document proves.
 */
export async function openSpool(
  folders: Folders,
  submissionId: string,
): Promise<SpooledAnswer | undefined> {
  const whole = spoolFile(folders, submissionId);
  const finished = await ifPresent(whole);
  if (finished !== undefined) return finished;
  const part = partFile(folders, submissionId);
  const unfinished = await ifPresent(part);
  if (unfinished === undefined || !(await isComplete(unfinished))) return undefined;
  await syncFile(part);
  await rename(/*turbopackIgnore: true*/ part, /*turbopackIgnore: true*/ whole);
  await syncFolder(folders.spool);
  return existing(whole);
}

/** Removes an answer whose images are stored. */
export async function removeSpool(folders: Folders, submissionId: string): Promise<void> {
  await rm(/*turbopackIgnore: true*/ spoolFile(folders, submissionId), { force: true });
  await rm(/*turbopackIgnore: true*/ partFile(folders, submissionId), { force: true });
}

/**
 * Removes an answer that says no, whole or not: its words stand in its row by then, and it may repeat
 * a key. One with a status of success stays: an image may be in it.
 */
export async function removeRefusal(folders: Folders, submissionId: string): Promise<void> {
  for (const file of [spoolFile(folders, submissionId), partFile(folders, submissionId)]) {
    const status = (await ifPresent(file))?.status ?? 0;
    if (status >= 200 && status < 300) continue;
    await rm(/*turbopackIgnore: true*/ file, { force: true });
  }
}

/** The ids of all answers in the folder. Whatever else lies there is not ours. */
export async function spooledIds({ spool }: Folders): Promise<string[]> {
  const entries = await readdir(/*turbopackIgnore: true*/ spool, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const ids = files.map(({ name }) => name.replace(/\.part$/, ""));
  return [...new Set(ids.filter((id) => idPattern.test(id)))];
}

function headOf(response: Response): AnswerHead {
  const headers = Object.fromEntries(response.headers);
  delete headers["set-cookie"];
  return { status: response.status, headers };
}

async function writeAll(file: FileHandle, bytes: Uint8Array, patience: Patience): Promise<void> {
  let written = 0;
  while (written < bytes.byteLength) {
    const rest = written;
    written += (await oncePossible(() => file.write(bytes, rest), patience)).bytesWritten;
  }
}

/** Not every source of a body notices by itself that it ended before its announced length. */
function refuseShortBody({ headers }: AnswerHead, bytes: number): void {
  const announced = headers["content-length"];
  if (announced === undefined || headers["content-encoding"] !== undefined) return;
  if (bytes >= Number(announced)) return;
  throw new StudioError("outcome_unknown", { detail: "The answer broke off." });
}

async function existing(path: string): Promise<SpooledAnswer> {
  const answer = await readAnswer(path);
  if (answer === undefined) throw new Error("A spooled answer lost its first line.");
  return answer;
}

async function ifPresent(path: string): Promise<SpooledAnswer | undefined> {
  try {
    return await readAnswer(path);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

async function isComplete(answer: SpooledAnswer): Promise<boolean> {
  try {
    const body = await answer.outline();
    return typeof body === "object" && body !== null;
  } catch (error) {
    if (isStudioError(error)) return false;
    throw error;
  }
}
