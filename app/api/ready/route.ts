import { unreadiness } from "@/lib/server/readiness";
import { statusRoute } from "@/lib/server/route";
import { whyNotRunning } from "@/lib/server/runtime";

export const dynamic = "force-dynamic";

export const GET = statusRoute(async (runtime) => {
  const reason =
    runtime === undefined ? whyNotRunning() : await unreadiness(runtime.engine.storage);
  return Response.json(reason === undefined ? { ready: true } : { ready: false, reason }, {
    status: reason === undefined ? 200 : 503,
  });
});
