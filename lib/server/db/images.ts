import type { Insertable, Selectable } from "kysely";
import type { Image } from "@/lib/contract/run";
import type { Database, Db, ImageRow } from "./schema";

/** A row as the interface sees it. */
export function toImage(row: Omit<ImageRow, "sequence">): Image {
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

/** Stores an image; the same place of the same generation is stored once. */
export async function insertImage(db: Db, image: Insertable<Database["images"]>): Promise<void> {
  await db
    .insertInto("images")
    .values(image)
    .onConflict((conflict) => conflict.columns(["generation_id", "position"]).doNothing())
    .execute();
}

export async function findImage(
  db: Db,
  id: string,
): Promise<Selectable<Database["images"]> | undefined> {
  return db.selectFrom("images").selectAll().where("id", "=", id).executeTakeFirst();
}

/** The places of a generation whose image is stored. */
export async function storedPositions(db: Db, generationId: string): Promise<Set<number>> {
  const rows = await db
    .selectFrom("images")
    .select("position")
    .where("generation_id", "=", generationId)
    .execute();
  return new Set(rows.map((row) => row.position));
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

export type ImageQuery = {
  limit: number;
  before?: number;
  model?: string;
  provider?: string;
  kind?: ImageRow["kind"];
};

/** A page of images, newest first. */
export async function listImages(
  db: Db,
  query: ImageQuery,
): Promise<{ items: Image[]; next?: number }> {
  let select = db
    .selectFrom("images")
    .selectAll()
    .orderBy("sequence", "desc")
    .limit(query.limit + 1);
  if (query.before !== undefined) select = select.where("sequence", "<", query.before);
  if (query.model !== undefined) select = select.where("model", "=", query.model);
  if (query.provider !== undefined) select = select.where("provider", "=", query.provider);
  if (query.kind !== undefined) select = select.where("kind", "=", query.kind);
  const rows = await select.execute();
  const page = rows.slice(0, query.limit);
  const items = page.map((row) => toImage(row));
  const next = rows.length > query.limit ? page.at(-1)?.sequence : undefined;
  return next === undefined ? { items } : { items, next };
}
