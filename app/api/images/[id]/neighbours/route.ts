import { libraryFiltersSchema } from "@/lib/contract/library";
import { neighboursOf } from "@/lib/server/library/list-images";
import { readQuery } from "@/lib/server/read-query";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

export const GET = route<{ id: string }>(async ({ request, parameters, runtime }) => {
  const filters = readQuery(request, libraryFiltersSchema);
  return Response.json(await neighboursOf(runtime.engine, { id: parameters.id, filters }));
});
