import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

export const GET = route(() => Response.json({ ok: true }));
