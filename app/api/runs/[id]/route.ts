import { StudioError } from "@/lib/contract/errors";
import { readRun } from "@/lib/server/db/runs";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

export const GET = route<{ id: string }>(async ({ parameters, runtime }) => {
  const run = await readRun(runtime.engine.db, parameters.id);
  if (run === undefined) throw new StudioError("not_found", { facts: { thing: "run" } });
  return Response.json(run);
});
