import { z } from "zod";
import { checkReference } from "@/lib/server/check-reference";
import { readBody } from "@/lib/server/read-body";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

const bodySchema = z.strictObject({ url: z.string().min(1).max(8_192) });

export const POST = route(async ({ request, runtime }) => {
  const { url } = await readBody(request, bodySchema);
  return Response.json(await checkReference(runtime.engine, url));
});
