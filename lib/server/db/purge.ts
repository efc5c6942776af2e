import { imagesToSend } from "./image-places";
import type { ImageRecord } from "./images";
import { nextRevision } from "./revisions";
import type { Db } from "./schema";

/** Purging begins for what went into the trash before a moment and is not still to be sent. */
export async function giveUpTrash(db: Db, before: string): Promise<void> {
  await db
    .updateTable("images")
    .set({ place: "purging" })
    .where("trashed_at", "<", before)
    .where("place", "=", "trash")
    .where("id", "not in", imagesToSend(db))
    .execute();
}

export type Purging = Pick<ImageRecord, "id" | "sequence" | "sha256" | "type">;

type Part = { after: number; limit: number };

/** What is to be purged next, after a place in the order of storing. */
export async function nextPurging(db: Db, { after, limit }: Part): Promise<Purging[]> {
  return db
    .selectFrom("images")
    .select(["id", "sequence", "sha256", "type"])
    .where("place", "=", "purging")
    .where("sequence", ">", after)
    .orderBy("sequence")
    .limit(limit)
    .execute();
}

/** Whether an image that stays has the same bytes. */
export async function isBlobNeeded(db: Db, sha256: string): Promise<boolean> {
  const row = await db
    .selectFrom("images")
    .select("id")
    .where("sha256", "=", sha256)
    .where("place", "<>", "purging")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The last step: the row goes. Its place stays taken, so that it is neither missing nor fetched again. */
export async function deleteImage(db: Db, image: Purging): Promise<void> {
  const row = await db
    .selectFrom("images")
    .select(["generation_id", "position"])
    .where("id", "=", image.id)
    .executeTakeFirst();
  if (row === undefined) return;
  const { generation_id, position } = row;
  if (generation_id !== null) {
    await db.insertInto("purged_images").values({ generation_id, position }).execute();
  }
  await db.deleteFrom("image_words").where("sequence", "=", image.sequence).execute();
  await db.deleteFrom("images").where("id", "=", image.id).execute();
  const revision = await nextRevision(db);
  await db.insertInto("gone").values({ revision, thing: "image", id: image.id }).execute();
}
