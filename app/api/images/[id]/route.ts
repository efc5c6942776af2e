import { StudioError } from "@/lib/contract/errors";
import { findImage, toImage } from "@/lib/server/db/images";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

export const GET = route<{ id: string }>(async ({ parameters, runtime }) => {
  const row = await findImage(runtime.engine.db, parameters.id);
  if (row === undefined) throw new StudioError("not_found", { facts: { thing: "image" } });
  return Response.json(toImage(row));
});
