import { oneImage } from "@/lib/server/library/list-images";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

export const GET = route<{ id: string }>(async ({ parameters, runtime }) =>
  Response.json(await oneImage(runtime.engine, parameters.id)),
);
