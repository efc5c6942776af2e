import { referenceCheckSchema } from "@/lib/contract/queries";
import { checkReference } from "@/lib/server/check-reference";
import { readBody } from "@/lib/server/read-body";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

export const POST = route(async ({ request, runtime }) => {
  const { url } = await readBody(request, referenceCheckSchema);
  return Response.json(await checkReference(runtime.engine, url));
});
