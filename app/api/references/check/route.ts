import { referenceSchema } from "@/lib/contract/run";
import { checkReference } from "@/lib/server/check-reference";
import { readBody } from "@/lib/server/read-body";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

export const POST = route(async ({ request, runtime }) =>
  Response.json(await checkReference(runtime.engine, await readBody(request, referenceSchema))),
);
