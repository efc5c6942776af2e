import { imageIdsSchema } from "@/lib/contract/library";
import { restoreImages } from "@/lib/server/library/trash";
import { readBody } from "@/lib/server/read-body";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

export const POST = route(async ({ request, runtime }) => {
  const { ids } = await readBody(request, imageIdsSchema);
  return Response.json(await restoreImages(runtime.engine, ids));
});
