import { StudioError } from "@/lib/contract/errors";
import { isoTime } from "../clock";
import { moveImages } from "../db/image-places";
import { isListenedFor, markRemoved } from "../db/removed-runs";
import { readRun } from "../db/runs";
import type { Engine } from "../engine";

/**
 * Removes a run that is over; its images go to the trash, and one that is restored brings it back.
 * The row stays: it is the record of what was spent, and knows the key of its press.
 */
export async function removeRun(engine: Engine, id: string): Promise<void> {
  const now = isoTime(engine.clock.now());
  await engine.db.transaction().execute(async (db) => {
    const run = await readRun(db, id);
    const ids = run?.generations.flatMap(({ images }) => images.map((image) => image.id)) ?? [];
    if (await isListenedFor(db, id)) throw new StudioError("wrong_state", { facts: notOver });
    if (ids.length > 0) {
      await moveImages(db, { ids, from: "library", to: "trash", trashedAt: now });
    }
    const isRemovedNow = await markRemoved(db, { id, now });
    if (!isRemovedNow) throw new StudioError("not_found", { facts: { thing: "run" } });
  });
  engine.changed();
}

const notOver = { wish: "remove" } as const;
