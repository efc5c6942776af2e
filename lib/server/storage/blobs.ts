import { createHash, randomBytes } from "node:crypto";
import { rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isStudioError, StudioError } from "@/lib/contract/errors";
import { diskError, systemCode } from "./disk-error";
import { makeFolder, syncFile, syncFolder } from "./durable";
import type { Folders } from "./folders";
import { LARGEST_PIXELS, type Measured, measure, proveWhole } from "./open-image";
import { readPieces } from "./read-pieces";
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

export type Blobs = {
  /** A path for a new file, in the same tree as the blobs. */
  incoming(): string;
  /**
   * Takes a file in for good, byte for byte as it is. Throws `result_unusable` when it is not a
   * whole image within the limits; the file is then moved to quarantine.
   */
  keep(tempPath: string): Promise<StoredBlob>;
  /** Where the blob lies, or would lie. */
  path(sha256: string, type: ImageType): string;
};

/** Throws when a text is not the name of a blob, so that no other text ever becomes a path. */
export function checkName(sha256: string): void {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("Not the name of a blob.");
}

export function createBlobs(folders: Folders): Blobs {
  function path(sha256: string, type: ImageType): string {
    checkName(sha256);
    const name = `${sha256}.${imageTypes[type]}`;
    return join(/*turbopackIgnore: true*/ folders.blobs, sha256.slice(0, 2), name);
  }

  async function store(tempPath: string): Promise<StoredBlob> {
    const type = await sniffFile(tempPath);
    const measured = await inspect(tempPath);
    const { sha256, bytes } = await digest(tempPath);
    const target = path(sha256, type);
    if ((await sizeOf(target)) === bytes) {
      await rm(/*turbopackIgnore: true*/ tempPath);
    } else {
      await syncFile(tempPath);
      await makeFolder(dirname(target));
      await rename(/*turbopackIgnore: true*/ tempPath, /*turbopackIgnore: true*/ target);
      await syncFolder(dirname(target));
    }
    return { sha256, type, extension: imageTypes[type], bytes, ...measured };
  }

  return {
    path,
    incoming: () =>
      join(/*turbopackIgnore: true*/ folders.incoming, randomBytes(16).toString("hex")),
    async keep(tempPath) {
      try {
        return await store(tempPath);
      } catch (error) {
        if (isStudioError(error)) {
          const aside = join(/*turbopackIgnore: true*/ folders.quarantine, basename(tempPath));
          await rename(/*turbopackIgnore: true*/ tempPath, /*turbopackIgnore: true*/ aside);
        }
        throw diskError(error);
      }
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

async function digest(path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const piece of readPieces({ path, start: 0 })) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { sha256: hash.digest("hex"), bytes };
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
