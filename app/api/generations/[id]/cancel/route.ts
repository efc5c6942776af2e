import { StudioError } from "@/lib/contract/errors";
import { readRun } from "@/lib/server/db/runs";
import { cancelGeneration } from "@/lib/server/generations/cancel";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

export const POST = route<{ id: string }>(async ({ parameters, runtime }) => {
  const { runId } = await cancelGeneration(runtime.engine, parameters.id);
  const run = await readRun(runtime.engine.db, runId);
  const generation = run?.generations.find((each) => each.id === parameters.id);
  if (generation === undefined) {
    throw new StudioError("not_found", { facts: { thing: "generation" } });
  }
  return Response.json(generation);
});
