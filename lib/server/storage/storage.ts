import { access, constants, readFile, rm, statfs } from "node:fs/promises";
import type { Span, Spool, SpooledAnswer } from "@/lib/protocols/adapter";
import { type Clock, systemClock } from "../clock";
import { decodeSpan, decodeText } from "./base64";
import { type Blobs, createBlobs } from "./blobs";
import { clearIncoming } from "./clear-incoming";
import { lockDataDir } from "./data-lock";
import { removeDurably } from "./durable";
import { type Folders, openFolders } from "./folders";
import { limitParallel } from "./limit-parallel";
import { measureFolders, type UsedBytes } from "./measure";
import { type OwnModelFile, readOwnModelFiles } from "./own-model-files";
import { type Preview, previewOf } from "./preview";
import { isShortOfSpace, type Space } from "./reserve";
import { clearResults, createResultFiles, type ResultFiles } from "./result-files";
import { imageType } from "./sniff";
import { createSpool, openSpool, removeRefusal, removeSpool, spooledIds, spoolFile } from "./spool";
import { type Looking, setStraysAside } from "./stray-blobs";
import { createThumbnails, type Thumbnail } from "./thumbnails";
import { writePieces } from "./write-pieces";

/** The data folder, as the engine uses it. */
export type Storage = {
  dataDir: string;
  /** Writes the answer of a submission (or of a poll) as it arrives. */
  spool(answerId: string): Spool;
  openSpool(answerId: string): Promise<SpooledAnswer | undefined>;
  removeSpool(answerId: string): Promise<void>;
  /** The same, unless an image may be in it. */
  removeRefusal(answerId: string): Promise<void>;
  /** The ids of all answers that lie on disk, whole or not. */
  spooledIds(): Promise<string[]>;
  /** A path for a file that is still being written. */
  incoming(): string;
  /** The whole file of a delivered image; one that is not there yet is written. */
  result: ResultFiles["whole"];
  /** Removes delivered images of submissions that nobody will ask for. */
  clearResults(awaited: ReadonlyMap<string, unknown>): Promise<void>;
  read(file: string): Promise<Uint8Array>;
  /** Writes a new file as its pieces come; none is left when they break off. */
  write(file: string, pieces: AsyncIterable<Uint8Array>): Promise<void>;
  discard(file: string): Promise<void>;
  decodeText(base64: string, file: string): Promise<number>;
  decodeSpan(answer: { id: string; span: Span }, file: string): Promise<number>;
  /** Takes a stranger's file in, or throws `result_unusable` and leaves it to the caller. */
  admit: Blobs["admit"];
  /** Takes in what was paid for; what is no usable image goes to quarantine. */
  keep: Blobs["keep"];
  /**
   * Removes a blob with its thumbnail, unless a row still needs it. False, and nothing is done, while
   * somebody is storing it anew or drawing from it.
   */
  remove(blob: StoredName, isNeeded: () => Promise<boolean>): Promise<boolean>;
  /** Moves blobs that no row names to quarantine, and tells how many. */
  setStraysAside(looking: Looking): Promise<number>;
  preview(file: string): Promise<Preview>;
  blobPath(sha256: string, type: string): string;
  thumbnail(sha256: string, type: string): Promise<Thumbnail>;
  /** The thumbnail's path; one that is not there yet is made. */
  thumbnailPath(sha256: string, type: string): Promise<string>;
  freeBytes(): Promise<number>;
  /**
   * Whether there is no room for what a new generation would bring, beside those that are under way.
   * Throws when nothing can be written.
   */
  isFull(underWay?: number): Promise<boolean>;
  /** The folder of own models. */
  modelsDir: string;
  ownModelFiles(): Promise<OwnModelFile[]>;
  /** Bytes in the data folder, by what they are for; reads every entry. */
  measure(): Promise<UsedBytes>;
  /** Gives the data folder free for another process. */
  close(): void;
};

/** A blob as a row names it. */
type StoredName = { sha256: string; type: string };

const ADMITTED_AT_ONCE = 2;

/** Takes the data folder for this process and opens what lies in it. */
export function openStorage(dataDir: string, clock: Clock = systemClock): Storage {
  const folders = openFolders(dataDir);
  const lock = lockDataDir(dataDir);
  clearIncoming(folders);
  const blobs = createBlobs(folders);
  const thumbnails = createThumbnails(folders, blobs);
  const takeTurn = limitParallel(ADMITTED_AT_ONCE);
  return {
    dataDir,
    modelsDir: folders.models,
    ownModelFiles: () => readOwnModelFiles(folders),
    spool: (submissionId) => createSpool({ folders, submissionId, clock }),
    openSpool: (id) => openSpool(folders, id),
    removeSpool: (id) => removeSpool(folders, id),
    removeRefusal: (id) => removeRefusal(folders, id),
    spooledIds: () => spooledIds(folders),
    incoming: blobs.incoming,
    result: createResultFiles({ folders, incoming: blobs.incoming }).whole,
    clearResults: (awaited) => clearResults(folders, awaited),
    read: (file) => readFile(/*turbopackIgnore: true*/ file),
    discard: (file) => rm(/*turbopackIgnore: true*/ file, { force: true }),
    decodeText,
    decodeSpan: ({ id, span }, target) =>
      decodeSpan({ file: spoolFile(folders, id), span, target }),
    write: writePieces,
    // Each may be 64 megapixels, and a person can drop many at once.
    admit: (file, rows) => takeTurn(() => blobs.admit(file, rows)),
    keep: blobs.keep,
    remove: ({ sha256, type }, isNeeded) =>
      blobs.holds.unlessHeld(sha256, async () => {
        if (await isNeeded()) return;
        await thumbnails.remove(sha256);
        await removeDurably(blobs.path(sha256, imageType(type)));
      }),
    setStraysAside: (looking) => setStraysAside({ folders, holds: blobs.holds }, looking),
    preview: (file) => takeTurn(() => previewOf(file)),
    blobPath: (sha256, type) => blobs.path(sha256, imageType(type)),
    thumbnail: (sha256, type) => thumbnails.make(sha256, imageType(type)),
    async thumbnailPath(sha256, type) {
      const made = await thumbnails.existing(sha256);
      return made ?? (await thumbnails.make(sha256, imageType(type))).path;
    },
    freeBytes: async () => (await spaceOf(folders)).free,
    isFull: async (underWay = 0) => isShortOfSpace(await spaceOf(folders), underWay),
    measure: () => measureFolders(folders),
    close: () => lock.release(),
  };
}

/** Bytes on the disk of the data folder, and those of them that are free to us. */
async function spaceOf({ root, incoming }: Folders): Promise<Space> {
  await access(/*turbopackIgnore: true*/ incoming, constants.W_OK);
  const { bavail, blocks, bsize } = await statfs(/*turbopackIgnore: true*/ root);
  return { free: bavail * bsize, all: blocks * bsize };
}
