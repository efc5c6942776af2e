import { StudioError } from "@/lib/contract/errors";
import { readGeneration } from "@/lib/server/db/read-generations";
import { startNext } from "@/lib/server/limits/start-next";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

export const POST = route<{ id: string }>(async ({ parameters, runtime }) => {
  await startNext(runtime.engine, parameters.id);
  const generation = await readGeneration(runtime.engine.db, parameters.id);
  if (generation === undefined) {
    throw new StudioError("not_found", { facts: { thing: "generation" } });
  }
  return Response.json(generation);
});
