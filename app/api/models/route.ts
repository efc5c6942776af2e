import { offeredModels } from "@/lib/server/offered-models";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

export const GET = route(({ runtime: { engine } }) =>
  Response.json({ items: offeredModels(engine), problems: engine.ownModels.problems }),
);
