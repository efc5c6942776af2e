import { setThumbhash } from "./db/images";
import type { ImageRow } from "./db/schema";
import { touchImage } from "./db/touch-image";
import type { Engine } from "./engine";

type Stored = Pick<ImageRow, "id" | "sha256" | "type" | "thumbhash" | "generation_id">;

/** The thumbnail's path. What is missing of it, file or thumbhash, is made and stored. */
export async function thumbnailOf(
  engine: Pick<Engine, "db" | "storage" | "changed">,
  image: Stored,
): Promise<string> {
  const { db, storage } = engine;
  if (image.thumbhash !== null) return storage.thumbnailPath(image.sha256, image.type);
  const { path, thumbhash } = await storage.thumbnail(image.sha256, image.type);
  await db.transaction().execute(async (transaction) => {
    await setThumbhash(transaction, { id: image.id, thumbhash });
    await touchImage(transaction, image);
  });
  engine.changed();
  return path;
}
