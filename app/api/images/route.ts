import { imageQuerySchema } from "@/lib/contract/queries";
import { readCursor } from "@/lib/server/cursor";
import { listImages } from "@/lib/server/library/list-images";
import { readQuery } from "@/lib/server/read-query";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

export const GET = route(async ({ request, runtime }) => {
  const { limit, cursor, ...filters } = readQuery(request, imageQuerySchema);
  const before = readCursor(cursor);
  return Response.json(await listImages(runtime.engine, { filters, limit, before }));
});
