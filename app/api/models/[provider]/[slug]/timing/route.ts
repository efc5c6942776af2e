import { StudioError } from "@/lib/contract/errors";
import { timingQuerySchema } from "@/lib/contract/timing";
import { readQuery } from "@/lib/server/read-query";
import { route } from "@/lib/server/route";
import { readTiming } from "@/lib/server/timing/read-timing";

export const dynamic = "force-dynamic";

export const GET = route<{ provider: string; slug: string }>(
  async ({ request, parameters: { provider, slug }, runtime }) => {
    const query = readQuery(request, timingQuerySchema);
    const timing = await readTiming(runtime.engine, { ...query, model: `${provider}/${slug}` });
    if (timing === undefined) throw new StudioError("not_found", { facts: { thing: "model" } });
    return Response.json(timing);
  },
);
