import { z } from "zod";
import type { ImagePage } from "@/lib/contract/run";
import { pageShape, readQuery, writeCursor } from "@/lib/server/cursor";
import { listImages } from "@/lib/server/db/images";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

const querySchema = z.strictObject({
  ...pageShape,
  model: z.string().max(200).optional(),
  provider: z.string().max(64).optional(),
  kind: z.enum(["made", "edited", "uploaded"]).optional(),
});

export const GET = route(async ({ request, runtime }) => {
  const { cursor, ...query } = readQuery(request, querySchema);
  const { items, next } = await listImages(runtime.engine.db, { ...query, before: cursor });
  const page: ImagePage = next === undefined ? { items } : { items, nextCursor: writeCursor(next) };
  return Response.json(page);
});
