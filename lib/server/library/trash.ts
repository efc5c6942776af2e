import type { ImageChanges } from "@/lib/contract/library";
import { isoTime } from "../clock";
import { bringBackRuns, imagesInUse, moveImages, placesOf } from "../db/image-places";
import type { Engine } from "../engine";
import { finishPurges } from "./purge";

/** Puts images into the trash. Their files stay where they are. */
export async function trashImages(engine: Engine, ids: readonly string[]): Promise<ImageChanges> {
  const trashedAt = isoTime(engine.clock.now());
  const changes = await engine.db.transaction().execute(async (db) => {
    const places = await placesOf(db, ids);
    await moveImages(db, { ids, from: "library", to: "trash", trashedAt });
    return named(ids, (id) => (places.has(id) ? { done: true } : NOT_FOUND));
  });
  engine.changed();
  return changes;
}

/** Takes images out of the trash. */
export async function restoreImages(engine: Engine, ids: readonly string[]): Promise<ImageChanges> {
  const changes = await engine.db.transaction().execute(async (db) => {
    const places = await placesOf(db, ids);
    await bringBackRuns(db, ids);
    await moveImages(db, { ids, from: "trash", to: "library", trashedAt: null });
    return named(ids, (id) => (places.has(id) ? { done: true } : NOT_FOUND));
  });
  engine.changed();
  return changes;
}

/**
 * Deletes images of the trash for ever. From the first commit on nobody sees them; then their files
 * go, then their rows (see purge.ts).
 */
export async function purgeImages(engine: Engine, ids: readonly string[]): Promise<ImageChanges> {
  const changes = await engine.db.transaction().execute(async (db) => {
    const places = await placesOf(db, ids);
    const inUse = await imagesInUse(db, ids);
    const doomed = ids.filter((id) => places.get(id) === "trash" && !inUse.has(id));
    if (doomed.length > 0) {
      await moveImages(db, { ids: doomed, from: "trash", to: "purging", trashedAt: null });
    }
    return named(ids, (id) => {
      const place = places.get(id);
      if (place === undefined) return NOT_FOUND;
      if (place !== "trash") return { done: false, reason: "not_in_trash" };
      return inUse.has(id) ? { done: false, reason: "in_use" } : { done: true };
    });
  });
  await finishPurges(engine);
  return changes;
}

type Change = Omit<ImageChanges["items"][number], "id">;

const NOT_FOUND = { done: false, reason: "not_found" } as const;

function named(ids: readonly string[], changeOf: (id: string) => Change): ImageChanges {
  return { items: ids.map((id) => ({ id, ...changeOf(id) })) };
}
