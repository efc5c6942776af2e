import { runQuerySchema } from "@/lib/contract/queries";
import { runRequestSchema } from "@/lib/contract/run";
import { readCursor, writeCursor } from "@/lib/server/cursor";
import { listRuns } from "@/lib/server/db/runs";
import { createRun } from "@/lib/server/generations/create-run";
import { idempotencyKey } from "@/lib/server/idempotency-key";
import { readBody } from "@/lib/server/read-body";
import { readQuery } from "@/lib/server/read-query";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

export const GET = route(async ({ request, runtime }) => {
  const { cursor, state, ...query } = readQuery(request, runQuerySchema);
  const { next, ...page } = await listRuns(runtime.engine.db, {
    ...query,
    before: readCursor(cursor),
    states: state && [...new Set(state)],
  });
  return Response.json(next === undefined ? page : { ...page, nextCursor: writeCursor(next) });
});

export const POST = route(async ({ request, runtime }) => {
  const key = idempotencyKey(request);
  const body = await readBody(request, runRequestSchema);
  const { run, created } = await createRun(runtime.engine, { request: body, idempotencyKey: key });
  return Response.json(run, { status: created ? 202 : 200 });
});
