import { facetsOf } from "@/lib/server/library/list-images";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

export const GET = route(async ({ runtime }) => Response.json(await facetsOf(runtime.engine)));
