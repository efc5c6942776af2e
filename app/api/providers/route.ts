import { providerStatuses } from "@/lib/server/provider-statuses";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

export const GET = route(async ({ runtime }) =>
  Response.json({ items: await providerStatuses(runtime.engine) }),
);
