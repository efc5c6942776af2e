import { eventQuerySchema, revisionSchema } from "@/lib/contract/queries";
import { newestRevision } from "@/lib/server/db/revisions";
import { eventStream } from "@/lib/server/event-stream";
import { readEvents } from "@/lib/server/read-events";
import { readQuery } from "@/lib/server/read-query";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

export const GET = route(async ({ request, runtime }) => {
  const query = readQuery(request, eventQuerySchema);
  const last = revisionSchema.safeParse(request.headers.get("last-event-id") ?? undefined);
  const newest = await newestRevision(runtime.engine.db);
  const asked = last.data ?? query.since ?? newest;
  const stream = eventStream({
    readEvents: (after) => readEvents(runtime.engine, after),
    changes: runtime.changes,
    // A revision of another data folder lies beyond ours: read from the beginning.
    since: asked > newest ? 0 : asked,
    signal: AbortSignal.any([request.signal, runtime.ending]),
  });
  return new Response(stream, { headers: { "content-type": "text/event-stream" } });
});
