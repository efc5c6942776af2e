import type { Run } from "@/lib/contract/run";
import type { Changes } from "./changes";
import { newestRevision, runsAfter } from "./db/runs";
import type { Db } from "./db/schema";

const QUIET_MS = 20_000;
const PAGE = 20;
const CONNECTED = ": connected\n\n";
const STILL_HERE = ": still here\n\n";

type Options = { db: Db; changes: Changes; since: number; signal: AbortSignal };

/**
 * Server-sent events: whole runs above a revision, in its order, then as they change. The rows are
 * the log: a reader that comes back names the revision it has. Pages are read only when the reader
 * has taken the one before, so a reader that stands still holds nothing.
 */
export function eventStream({ db, changes, since, signal }: Options): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const bell = createBell(changes, signal);
  let revision: number | undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      // Headers leave with the first chunk.
      controller.enqueue(encoder.encode(CONNECTED));
    },
    async pull(controller) {
      try {
        // A revision of another data folder lies beyond ours: read from the beginning.
        revision ??= since > (await newestRevision(db)) ? 0 : since;
        for (;;) {
          const rung = bell.next();
          const runs = bell.isOver() ? [] : await runsAfter(db, revision, PAGE);
          const last = runs.at(-1);
          if (last !== undefined) {
            revision = last.revision;
            return controller.enqueue(encoder.encode(runs.map(eventOf).join("")));
          }
          const why = await rung;
          if (why === "over") return controller.close();
          if (why === "quiet") return controller.enqueue(encoder.encode(STILL_HERE));
        }
      } catch (caught) {
        // The browser connects again with the revision it has, and reads on from there.
        bell.end();
        throw caught;
      }
    },
    cancel: bell.end,
  });
}

type Rung = "change" | "quiet" | "over";

/** Resolves with the next reason to look up: a change, a long quiet, or the end. */
function createBell(changes: Changes, signal: AbortSignal) {
  let over = signal.aborted;
  let wake: ((why: Rung) => void) | undefined;
  const stopListening = changes.listen(() => wake?.("change"));
  const beat = setInterval(() => wake?.("quiet"), QUIET_MS);
  const end = () => {
    over = true;
    stopListening();
    clearInterval(beat);
    signal.removeEventListener("abort", end);
    wake?.("over");
  };
  if (over) end();
  else signal.addEventListener("abort", end);
  return {
    end,
    isOver: () => over,
    next: () =>
      new Promise<Rung>((resolve) => {
        wake = resolve;
        if (over) resolve("over");
      }),
  };
}

function eventOf(run: Run): string {
  return `event: run\nid: ${run.revision}\ndata: ${JSON.stringify(run)}\n\n`;
}
