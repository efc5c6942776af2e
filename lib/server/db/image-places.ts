import { sql } from "kysely";
import type { ImageRecord } from "./images";
import { nextRevision } from "./revisions";
import { touchRun } from "./runs";
import type { Db, ImagePlace } from "./schema";

/** Where images lie by now; one that is being purged is nowhere. */
export async function placesOf(db: Db, ids: readonly string[]): Promise<Map<string, ImagePlace>> {
  const rows = await db
    .selectFrom("images")
    .select(["id", "place"])
    .where("id", "in", ids)
    .where("place", "<>", "purging")
    .execute();
  return new Map(rows.map((row) => [row.id, row.place]));
}

type Move = { ids: readonly string[]; from: ImagePlace; to: ImagePlace; trashedAt: string | null };

/** Moves images from one place to another, and gives what they belong to its next revision. */
export async function moveImages(db: Db, move: Move): Promise<void> {
  const moved = await db
    .updateTable("images")
    .set({ place: move.to, trashed_at: move.trashedAt })
    .where("id", "in", move.ids)
    // The sign keeps the index of places out of it, which would read the whole library.
    .where(sql<boolean>`+place = ${move.from}`)
    .returning(["id", "generation_id"])
    .execute();
  await touchOwners(db, moved);
}

/** The runs of these images, or those without a run themselves, tell live readers of the change. */
async function touchOwners(
  db: Db,
  images: readonly Pick<ImageRecord, "id" | "generation_id">[],
): Promise<void> {
  for (const image of images.filter(({ generation_id }) => generation_id === null)) {
    const revision = await nextRevision(db);
    await db.updateTable("images").set({ revision }).where("id", "=", image.id).execute();
  }
  const generationIds = images.flatMap(({ generation_id }) => generation_id ?? []);
  if (generationIds.length === 0) return;
  const runs = await db
    .selectFrom("generations")
    .select("run_id")
    .distinct()
    .where("id", "in", generationIds)
    .execute();
  for (const run of runs) await touchRun(db, run.run_id);
}

/** An image in the library always has its run: one that was removed comes back with it. */
export async function bringBackRuns(db: Db, imageIds: readonly string[]): Promise<void> {
  await db
    .updateTable("runs")
    .set({ removed_at: null })
    .where("removed_at", "is not", null)
    .where("id", "in", (of) =>
      of
        .selectFrom("images")
        .innerJoin("generations", "generations.id", "images.generation_id")
        .select("generations.run_id")
        .where("images.id", "in", imageIds),
    )
    .execute();
}

/** Of these images, those that a generation which is not over still has to send. */
export async function imagesInUse(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const rows = await imagesToSend(db).where("references.image_id", "in", ids).execute();
  return new Set(rows.flatMap((row) => row.image_id ?? []));
}

/** The images that a generation which is not over still has to send. */
export function imagesToSend(db: Db) {
  return db
    .selectFrom("generations")
    .innerJoin("references", "references.generation_id", "generations.id")
    .select("references.image_id")
    .where("references.image_id", "is not", null)
    .where("generations.state", "in", ["queued", "running", "waiting"]);
}
