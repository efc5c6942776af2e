import { eventQuerySchema, revisionSchema } from "@/lib/contract/queries";
import { newestRevision } from "@/lib/server/db/runs";
import { eventStream } from "@/lib/server/event-stream";
import { readQuery } from "@/lib/server/read-query";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

export const GET = route(async ({ request, runtime }) => {
  const { since } = readQuery(request, eventQuerySchema);
  const last = revisionSchema.safeParse(request.headers.get("last-event-id") ?? undefined);
  const { db } = runtime.engine;
  const stream = eventStream({
    db,
    changes: runtime.changes,
    since: last.data ?? since ?? (await newestRevision(db)),
    signal: AbortSignal.any([request.signal, runtime.ending]),
  });
  return new Response(stream, { headers: { "content-type": "text/event-stream" } });
});
