import type { Run } from "@/lib/contract/run";
import type { Changes } from "./changes";
import { runsAfter } from "./db/runs";
import type { Db } from "./db/schema";

const QUIET_MS = 20_000;
const PAGE = 50;

type Options = { db: Db; changes: Changes; since: number; signal: AbortSignal };

/**
 * Server-sent events: whole runs above a revision, in its order, then as they change. The rows are
 * the log; a reader that comes back names the revision it has.
 */
export function eventStream({ db, changes, since, signal }: Options): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let end = () => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let revision = since;
      let reading = false;
      let again = false;
      let over = false;
      const send = (text: string) => {
        if (!over) controller.enqueue(encoder.encode(text));
      };
      const stopListening = changes.listen(() => void read());
      const beat = setInterval(() => send(": still here\n\n"), QUIET_MS);
      end = () => {
        if (over) return;
        over = true;
        stopListening();
        clearInterval(beat);
        controller.close();
      };
      signal.addEventListener("abort", end, { once: true });

      async function read(): Promise<void> {
        again = true;
        if (reading) return;
        reading = true;
        try {
          while (again && !over) {
            again = false;
            const runs = await runsAfter(db, revision, PAGE);
            for (const run of runs) {
              send(eventOf(run));
              revision = run.revision;
            }
            if (runs.length === PAGE) again = true;
          }
        } catch {
          // The browser reconnects with the revision it has, and reads on from there.
          end();
        } finally {
          reading = false;
        }
      }

      // Headers leave with the first chunk.
      send(": connected\n\n");
      void read();
    },
    cancel() {
      end();
    },
  });
}

function eventOf(run: Run): string {
  return `event: run\nid: ${run.revision}\ndata: ${JSON.stringify(run)}\n\n`;
}
