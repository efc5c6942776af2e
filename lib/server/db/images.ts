import type { Insertable, Selectable } from "kysely";
import type { Image } from "@/lib/contract/run";
import { nextRevision } from "./revisions";
import type { Database, Db, ImageRow, ImageWordsRow } from "./schema";

export type ImageRecord = Selectable<Database["images"]>;

/** A row as the interface sees it. */
export function toImage(row: ImageRecord): Image {
  return {
    id: row.id,
    ...(row.generation_id === null ? {} : { generationId: row.generation_id }),
    position: row.position,
    kind: row.kind,
    width: row.width,
    height: row.height,
    type: row.type,
    bytes: row.bytes,
    sha256: row.sha256,
    ...(row.thumbhash === null ? {} : { thumbhash: row.thumbhash }),
    sandbox: row.sandbox === 1,
    createdAt: row.created_at,
    stars: row.stars,
    flag: row.flag,
    ...(row.parent_image === null ? {} : { parentImage: row.parent_image }),
    ...(row.revised_prompt === null ? {} : { revisedPrompt: row.revised_prompt }),
    urls: {
      original: `/api/images/${row.id}/original`,
      thumbnail: `/api/images/${row.id}/thumbnail`,
    },
  };
}

type NewImage = Omit<Insertable<Database["images"]>, "trashed_at" | "revision">;

/**
 * Stores an image with the folded words it is found by; the same place of the same generation is
 * stored once. An image without a run carries a revision of its own, by which live readers hear of it.
 */
export async function insertImage(db: Db, image: NewImage, words = ""): Promise<void> {
  const revision = (image.generation_id ?? null) === null ? await nextRevision(db) : null;
  const row = await db
    .insertInto("images")
    .values({ ...image, revision })
    .onConflict((conflict) => conflict.columns(["generation_id", "position"]).doNothing())
    .returning("sequence")
    .executeTakeFirst();
  if (row !== undefined && words !== "") await insertWords(db, { sequence: row.sequence, words });
}

async function insertWords(db: Db, row: ImageWordsRow): Promise<void> {
  await db.insertInto("image_words").values(row).execute();
}

/** An image of the library or the trash. */
export async function findImage(db: Db, id: string): Promise<ImageRecord | undefined> {
  return db
    .selectFrom("images")
    .selectAll()
    .where("id", "=", id)
    .where("place", "<>", "purging")
    .executeTakeFirst();
}

/** Images of the library or the trash, in the order of their ids. */
export async function imagesById(db: Db, ids: readonly string[]): Promise<ImageRecord[]> {
  const rows = await db
    .selectFrom("images")
    .selectAll()
    .where("id", "in", ids)
    .where("place", "<>", "purging")
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}

/** Images of a generation that have no thumbhash yet. */
export async function imagesWithoutThumbhash(
  db: Db,
  generationId: string,
): Promise<Pick<ImageRow, "id" | "sha256" | "type" | "thumbhash" | "generation_id">[]> {
  return db
    .selectFrom("images")
    .select(["id", "sha256", "type", "thumbhash", "generation_id"])
    .where("generation_id", "=", generationId)
    .where("thumbhash", "is", null)
    .execute();
}

export async function setThumbhash(
  db: Db,
  image: { id: string; thumbhash: string },
): Promise<void> {
  await db
    .updateTable("images")
    .set({ thumbhash: image.thumbhash })
    .where("id", "=", image.id)
    .execute();
}
