import { touchRun } from "./runs";
import type { Db, ImageRow } from "./schema";

/** Gives the run of an image its next revision; an uploaded image has none. */
export async function touchImage(db: Db, image: Pick<ImageRow, "generation_id">): Promise<void> {
  if (image.generation_id === null) return;
  const { run_id } = await db
    .selectFrom("generations")
    .select("run_id")
    .where("id", "=", image.generation_id)
    .executeTakeFirstOrThrow();
  await touchRun(db, run_id);
}
