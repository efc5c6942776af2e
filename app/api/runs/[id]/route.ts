import { StudioError } from "@/lib/contract/errors";
import { isRemoved } from "@/lib/server/db/removed-runs";
import { readRun } from "@/lib/server/db/runs";
import { removeRun } from "@/lib/server/library/remove-run";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

export const GET = route<{ id: string }>(async ({ parameters, runtime }) => {
  const { db } = runtime.engine;
  const run = await readRun(db, parameters.id);
  if (run === undefined || (await isRemoved(db, run.id))) {
    throw new StudioError("not_found", { facts: { thing: "run" } });
  }
  return Response.json(run);
});

export const DELETE = route<{ id: string }>(async ({ parameters, runtime }) => {
  await removeRun(runtime.engine, parameters.id);
  return new Response(null, { status: 204 });
});
