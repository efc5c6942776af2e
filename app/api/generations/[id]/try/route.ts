import { StudioError } from "@/lib/contract/errors";
import { readGeneration } from "@/lib/server/db/read-generations";
import { tryNow } from "@/lib/server/limits/try-now";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

export const POST = route<{ id: string }>(async ({ parameters, runtime }) => {
  await tryNow(runtime.engine, parameters.id);
  const generation = await readGeneration(runtime.engine.db, parameters.id);
  if (generation === undefined) {
    throw new StudioError("not_found", { facts: { thing: "generation" } });
  }
  return Response.json(generation);
});
