import { imageQuerySchema } from "@/lib/contract/queries";
import type { ImagePage } from "@/lib/contract/run";
import { readCursor, writeCursor } from "@/lib/server/cursor";
import { listImages } from "@/lib/server/db/images";
import { readQuery } from "@/lib/server/read-query";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

export const GET = route(async ({ request, runtime }) => {
  const { cursor, ...query } = readQuery(request, imageQuerySchema);
  const { items, next } = await listImages(runtime.engine.db, {
    ...query,
    before: readCursor(cursor),
  });
  const page: ImagePage = next === undefined ? { items } : { items, nextCursor: writeCursor(next) };
  return Response.json(page);
});
