import { access, constants, readFile, rm, statfs } from "node:fs/promises";
import type { Span, Spool, SpooledAnswer } from "@/lib/protocols/adapter";
import { decodeSpan, decodeText } from "./base64";
import { createBlobs, type StoredBlob } from "./blobs";
import { lockDataDir } from "./data-lock";
import { clearIncoming, openFolders } from "./folders";
import { type Preview, previewOf } from "./preview";
import { type ImageType, imageTypes } from "./sniff";
import { createSpool, openSpool, removeSpool, spoolFile } from "./spool";
import { createThumbnails, type Thumbnail } from "./thumbnails";

/** The data folder, as the engine uses it. */
export type Storage = {
  dataDir: string;
  /** Writes the answer of a submission (or of a poll) as it arrives. */
  spool(answerId: string): Spool;
  openSpool(answerId: string): Promise<SpooledAnswer | undefined>;
  removeSpool(answerId: string): Promise<void>;
  /** A path for a file that is still being written. */
  incoming(): string;
  read(file: string): Promise<Uint8Array>;
  discard(file: string): Promise<void>;
  decodeText(base64: string, file: string): Promise<number>;
  decodeSpan(answer: { id: string; span: Span }, file: string): Promise<number>;
  keep(file: string): Promise<StoredBlob>;
  preview(file: string): Promise<Preview>;
  blobPath(sha256: string, type: string): string;
  thumbnail(sha256: string, type: string): Promise<Thumbnail>;
  /** The thumbnail's path; one that is not there yet is made. */
  thumbnailPath(sha256: string, type: string): Promise<string>;
  freeBytes(): Promise<number>;
  /** Gives the data folder free for another process. */
  close(): void;
};

/** Takes the data folder for this process and opens what lies in it. */
export function openStorage(dataDir: string): Storage {
  const folders = openFolders(dataDir);
  const lock = lockDataDir(dataDir);
  clearIncoming(folders);
  const blobs = createBlobs(folders);
  const thumbnails = createThumbnails(folders, blobs);
  return {
    dataDir,
    spool: (submissionId) => createSpool({ folders, submissionId }),
    openSpool: (id) => openSpool(folders, id),
    removeSpool: (id) => removeSpool(folders, id),
    incoming: blobs.incoming,
    read: (file) => readFile(/*turbopackIgnore: true*/ file),
    discard: (file) => rm(/*turbopackIgnore: true*/ file, { force: true }),
    decodeText,
    decodeSpan: ({ id, span }, target) =>
      decodeSpan({ file: spoolFile(folders, id), span, target }),
    keep: blobs.keep,
    preview: previewOf,
    blobPath: (sha256, type) => blobs.path(sha256, imageType(type)),
    thumbnail: (sha256, type) => thumbnails.make(sha256, imageType(type)),
    async thumbnailPath(sha256, type) {
      const made = await thumbnails.existing(sha256);
      return made ?? (await thumbnails.make(sha256, imageType(type))).path;
    },
    async freeBytes() {
      await access(/*turbopackIgnore: true*/ folders.incoming, constants.W_OK);
      const { bavail, bsize } = await statfs(/*turbopackIgnore: true*/ dataDir);
      return bavail * bsize;
    },
    close: () => lock.release(),
  };
}

/** A type as it stands in a row: only types that were stored come back. */
function imageType(text: string): ImageType {
  if (isImageType(text)) return text;
  throw new Error(`No image is stored as ${text}`);
}

function isImageType(text: string): text is ImageType {
  return Object.hasOwn(imageTypes, text);
}
