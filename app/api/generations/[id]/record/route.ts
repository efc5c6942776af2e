import { StudioError } from "@/lib/contract/errors";
import { readRecord } from "@/lib/server/generations/read-record";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

export const GET = route<{ id: string }>(async ({ parameters, runtime }) => {
  const record = await readRecord(runtime.engine, parameters.id);
  if (record === undefined) throw new StudioError("not_found", { facts: { thing: "generation" } });
  return Response.json(record);
});
