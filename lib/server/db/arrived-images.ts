import type { Db } from "./schema";

/** The places of generations whose image arrived, wherever it is by now. */
export async function arrivedImages(
  db: Db,
  generationIds: readonly string[],
): Promise<Map<string, Set<number>>> {
  const places = new Map(generationIds.map((id) => [id, new Set<number>()]));
  if (generationIds.length === 0) return places;
  const stored = await db
    .selectFrom("images")
    .select(["generation_id", "position"])
    .where("generation_id", "in", generationIds)
    .execute();
  const purged = await db
    .selectFrom("purged_images")
    .select(["generation_id", "position"])
    .where("generation_id", "in", generationIds)
    .execute();
  for (const { generation_id, position } of [...stored, ...purged]) {
    places.get(generation_id ?? "")?.add(position);
  }
  return places;
}
