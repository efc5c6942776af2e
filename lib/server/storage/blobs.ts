import { randomBytes } from "node:crypto";
import { rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isStudioError, StudioError } from "@/lib/contract/errors";
import { type BlobHolds, createBlobHolds } from "./blob-holds";
import { digest } from "./digest";
import { diskError, systemCode } from "./disk-error";
import { makeFolder, syncFile, syncFolder } from "./durable";
import type { Folders } from "./folders";
import { LARGEST_PIXELS, type Measured, measure, proveWhole } from "./open-image";
import { type ImageType, imageTypes } from "./sniff";
import { sniffFile } from "./sniff-file";

export type StoredBlob = {
  sha256: string;
  type: ImageType;
  extension: string;
  bytes: number;
  /** Pixels, upright. */
  width: number;
  height: number;
};

/** Writes the row that names the blob; until then nobody may remove its file. */
type WriteRow<Result> = (blob: StoredBlob) => Promise<Result>;

/** Names the blob before its file is in its place, and makes the row known after. */
type RowAround<Row, Result> = {
  before: WriteRow<Row>;
  after(row: Row): Promise<Result>;
};

export type Blobs = {
  /** A path for a new file, in the same tree as the blobs. */
  incoming(): string;
  /**
   * Takes a file in for good, byte for byte as it is. Throws `result_unusable` when it is not a
   * whole image within the limits; the file stays where it is then. The row comes first, so that
   * no file is ever without one; what it gives is handed on once the file lies in its place.
   */
  admit<Row, Result>(tempPath: string, rows: RowAround<Row, Result>): Promise<Result>;
  /** The same for what was paid for: a file that is refused is moved to quarantine. */
  keep<Result>(tempPath: string, writeRow: WriteRow<Result>): Promise<Result>;
  /** Where the blob lies, or would lie. */
  path(sha256: string, type: ImageType): string;
  holds: BlobHolds;
};

/** Throws when a text is not the name of a blob, so that no other text ever becomes a path. */
export function checkName(sha256: string): void {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("Not the name of a blob.");
}

export function createBlobs(folders: Folders): Blobs {
  const holds = createBlobHolds();

  function path(sha256: string, type: ImageType): string {
    checkName(sha256);
    const name = `${sha256}.${imageTypes[type]}`;
    return join(/*turbopackIgnore: true*/ folders.blobs, sha256.slice(0, 2), name);
  }

  async function check(tempPath: string): Promise<StoredBlob> {
    try {
      const type = await sniffFile(tempPath);
      const measured = await inspect(tempPath);
      const digested = await digest(tempPath);
      return { type, extension: imageTypes[type], ...measured, ...digested };
    } catch (error) {
      throw diskError(error);
    }
  }

  async function place(tempPath: string, blob: StoredBlob): Promise<void> {
    const target = path(blob.sha256, blob.type);
    try {
      if ((await sizeOf(target)) === blob.bytes) {
        await rm(/*turbopackIgnore: true*/ tempPath);
        return;
      }
      await syncFile(tempPath);
      await makeFolder(dirname(target));
      await rename(/*turbopackIgnore: true*/ tempPath, /*turbopackIgnore: true*/ target);
      await syncFolder(dirname(target));
    } catch (error) {
      throw diskError(error);
    }
  }

  return {
    path,
    holds,
    incoming: () =>
      join(/*turbopackIgnore: true*/ folders.incoming, randomBytes(16).toString("hex")),
    async admit(tempPath, { before, after }) {
      const blob = await check(tempPath);
      return holds.whileHeld(blob.sha256, async () => {
        const row = await before(blob);
        await place(tempPath, blob);
        return after(row);
      });
    },
    async keep(tempPath, writeRow) {
      const blob = await check(tempPath).catch(async (error: unknown) => {
        if (isStudioError(error) && error.code === "result_unusable") {
          const aside = join(/*turbopackIgnore: true*/ folders.quarantine, basename(tempPath));
          await rename(/*turbopackIgnore: true*/ tempPath, /*turbopackIgnore: true*/ aside);
        }
        throw error;
      });
      return holds.whileHeld(blob.sha256, async () => {
        await place(tempPath, blob);
        return writeRow(blob);
      });
    },
  };
}

/** Refuses by the header what is too large to decode, and by decoding what is not whole. */
async function inspect(path: string): Promise<Measured> {
  let measured: Measured;
  try {
    measured = await measure(path);
  } catch (cause) {
    throw unusable({ detail: "Its header cannot be read.", facts: { damaged: "header" }, cause });
  }
  const { width, height } = measured;
  if (width * height > LARGEST_PIXELS) {
    const facts = { width, height, limit: LARGEST_PIXELS };
    throw unusable({ detail: `It has ${width} × ${height} pixels.`, facts });
  }
  try {
    await proveWhole(path);
  } catch (cause) {
    throw unusable({ detail: "It is damaged or not whole.", facts: { damaged: "body" }, cause });
  }
  return { width, height };
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(/*turbopackIgnore: true*/ path)).size;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

type Refusal = { detail: string; facts: StudioError["facts"]; cause?: unknown };

function unusable(refusal: Refusal): StudioError {
  return new StudioError("result_unusable", refusal);
}
