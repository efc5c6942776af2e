import { unreadiness } from "@/lib/server/readiness";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

export const GET = route(async ({ runtime }) => {
  const reason = await unreadiness(runtime.engine);
  return Response.json(reason === undefined ? { ready: true } : { ready: false, reason }, {
    status: reason === undefined ? 200 : 503,
  });
});
