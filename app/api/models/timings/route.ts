import { route } from "@/lib/server/route";
import { readTimings } from "@/lib/server/timing/read-timing";

export const dynamic = "force-dynamic";

export const GET = route(async ({ runtime }) =>
  Response.json({ items: await readTimings(runtime.engine) }),
);
