import { isStudioError, StudioError } from "@/lib/contract/errors";
import type { Image } from "@/lib/contract/run";
import { explainUnusable } from "@/lib/language/en/unusable-files";
import { uploads } from "@/lib/language/en/uploads";
import { isoTime } from "../clock";
import { newId } from "../db/identifier";
import { moveImages } from "../db/image-places";
import { findImage, insertImage, setThumbhash, toImage } from "../db/images";
import { nextPurging } from "../db/purge";
import type { ImagePlace } from "../db/schema";
import type { Engine } from "../engine";
import { finishPurges } from "../library/purge";
import { logFailure } from "../log";
import type { StoredBlob } from "../storage/blobs";

const CLEAR_TRIES = 60;
const CLEAR_AGAIN_MS = 1_000;

/**
 * Takes a person's file in as an image of its own; no run is made. Throws `reference_unusable` with
 * the reason when it is no usable image; nothing of it is left then.
 */
export async function keepUpload(engine: Engine, file: string): Promise<Image> {
  const { id, blob } = await store(engine, file);
  await drawThumbnail(engine, { id, blob });
  engine.changed();
  const row = await findImage(engine.db, id);
  if (row === undefined) throw new Error("the image that was just inserted is not there");
  return toImage(row);
}

type Stored = { id: string; blob: StoredBlob };

async function store(engine: Engine, file: string): Promise<Stored> {
  try {
    return await engine.storage.admit(file, {
      before: async (blob) => ({ id: await insert(engine, blob), blob }),
      async after(stored) {
        await move(engine, { ids: [stored.id], from: "purging", to: "library" });
        return stored;
      },
    });
  } catch (caught) {
    await engine.storage.discard(file);
    void clearAway(engine);
    throw uploadError(caught);
  }
}

/** What a failed upload left goes as soon as rows and files can be changed again, or at the next start. */
async function clearAway(engine: Engine): Promise<void> {
  for (let tries = 0; tries < CLEAR_TRIES && !engine.ending.aborted; tries++) {
    try {
      await finishPurges(engine);
      if ((await nextPurging(engine.db, { after: 0, limit: 1 })).length === 0) return;
    } catch (caught) {
      logFailure("what an upload left was not cleared away", caught, {});
    }
    await new Promise<void>((resolve) => engine.clock.after(CLEAR_AGAIN_MS, resolve));
  }
}

/**
 * Takes back what was only just taken in, for what was refused after all. Like a person's purge, and
 * what is left of it at the end of the studio goes at the next start.
 */
export async function removeUploads(engine: Engine, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await move(engine, { ids, from: "library", to: "purging" });
  await finishPurges(engine);
}

type Moved = { ids: readonly string[]; from: ImagePlace; to: ImagePlace };

async function move(engine: Engine, moved: Moved): Promise<void> {
  await engine.db.transaction().execute((db) => moveImages(db, { ...moved, trashedAt: null }));
}

/** Until its file is in its place the row says `purging`: found at a start, it goes with its file. */
async function insert(engine: Engine, blob: StoredBlob): Promise<string> {
  const now = engine.clock.now();
  const id = newId(now);
  await engine.db.transaction().execute((db) =>
    insertImage(db, {
      id,
      generation_id: null,
      position: 0,
      kind: "uploaded",
      provider: null,
      model: null,
      width: blob.width,
      height: blob.height,
      type: blob.type,
      bytes: blob.bytes,
      sha256: blob.sha256,
      thumbhash: null,
      sandbox: 0,
      created_at: isoTime(now),
      stars: 0,
      flag: "none",
      parent_image: null,
      revised_prompt: null,
      source_url: null,
      place: "purging",
    }),
  );
  return id;
}

/** What a file or link of a person comes to, in words for them: nothing was sent, nothing paid. */
export function uploadError(caught: unknown): unknown {
  if (!isStudioError(caught)) return caught;
  switch (caught.code) {
    case "disk_full":
      return new StudioError("disk_full", { detail: caught.detail, cause: caught });
    case "result_unusable":
      return new StudioError("reference_unusable", {
        facts: { title: uploads.notUsable, reason: explainUnusable(caught.facts) },
        cause: caught,
      });
    default:
      return caught;
  }
}

/** One that fails is made when it is first asked for. */
async function drawThumbnail(engine: Engine, { id, blob }: Stored): Promise<void> {
  try {
    const { thumbhash } = await engine.storage.thumbnail(blob.sha256, blob.type);
    await setThumbhash(engine.db, { id, thumbhash });
  } catch (caught) {
    logFailure("thumbnail failed", caught, { image: id });
  }
}
