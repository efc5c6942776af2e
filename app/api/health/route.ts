import { statusRoute } from "@/lib/server/route";

export const dynamic = "force-dynamic";

export const GET = statusRoute(() => Response.json({ ok: true }));
