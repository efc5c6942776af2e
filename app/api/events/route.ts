import { z } from "zod";
import { readQuery } from "@/lib/server/cursor";
import { newestRevision } from "@/lib/server/db/runs";
import { eventStream } from "@/lib/server/event-stream";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

const revision = z.coerce.number().int().min(0);
const querySchema = z.strictObject({ since: revision.optional() });

export const GET = route(async ({ request, runtime }) => {
  const { since } = readQuery(request, querySchema);
  const last = revision.safeParse(request.headers.get("last-event-id") ?? undefined);
  const { db } = runtime.engine;
  const stream = eventStream({
    db,
    changes: runtime.changes,
    since: last.data ?? since ?? (await newestRevision(db)),
    signal: AbortSignal.any([request.signal, runtime.ending]),
  });
  return new Response(stream, { headers: { "content-type": "text/event-stream" } });
});
