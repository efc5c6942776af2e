import { providerStatuses } from "@/lib/server/provider-statuses";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

export const GET = route(({ runtime }) =>
  Response.json({ items: providerStatuses(runtime.engine) }),
);
