import { deleteImage, isBlobNeeded, nextPurging, type Purging } from "../db/purge";
import type { Engine } from "../engine";
import { logFailure } from "../log";

/*
 * The end of an image, in three steps that each can be the last before the cord is pulled:
 *
 *   its row says `purging`     from here on no list, no address and no run knows it
 *   its files are removed      unless a row that stays has the same bytes
 *   its row is deleted
 *
 * So no row that anybody sees is ever without its file, and no file is left without a row: what is
 * found as `purging` at the next start goes on here. Nothing removes a file while the same bytes are
 * being stored anew; such an image waits for the next round.
 */

const AT_ONCE = 100;

type Parts = Pick<Engine, "db" | "storage" | "changed" | "ending">;

/**
 * Finishes what is being purged. What cannot go now stays as it is, and keeps back nothing else. When
 * the studio ends it stops after the image at hand; the rest stays `purging` for the next start.
 */
export async function finishPurges(engine: Parts): Promise<void> {
  let after = 0;
  while (!engine.ending.aborted) {
    const purging = await nextPurging(engine.db, { after, limit: AT_ONCE });
    const last = purging.at(-1);
    if (last === undefined) return;
    after = last.sequence;
    const ready: Purging[] = [];
    for (const image of purging) {
      if (engine.ending.aborted) break;
      if (await removeFiles(engine, image)) ready.push(image);
    }
    if (ready.length === 0) continue;
    await engine.db.transaction().execute(async (db) => {
      for (const image of ready) await deleteImage(db, image);
    });
    engine.changed();
  }
}

async function removeFiles({ db, storage }: Parts, image: Purging): Promise<boolean> {
  try {
    return await storage.remove(image, () => isBlobNeeded(db, image.sha256));
  } catch (caught) {
    logFailure("a file was not removed", caught, { image: image.id });
    return false;
  }
}
