import type { Changes } from "./changes";
import type { StudioEvent } from "./read-events";

const QUIET_MS = 20_000;
const PAGE = 20;
const CONNECTED = ": connected\n\n";
const STILL_HERE = ": still here\n\n";

type Options = {
  readEvents: (after: { revision: number; limit: number }) => Promise<StudioEvent[]>;
  changes: Changes;
  since: number;
  signal: AbortSignal;
};

/**
 * Server-sent events: what changed above a revision, in its order, then as it changes. The rows are
 * the log: a reader that comes back names the revision it has. Pages are read only when the reader
 * has taken the one before, so a reader that stands still holds nothing.
 */
export function eventStream(options: Options): ReadableStream<Uint8Array> {
  const { readEvents, changes, signal } = options;
  const encoder = new TextEncoder();
  const bell = createBell(changes, signal);
  let revision = options.since;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      // Headers leave with the first chunk.
      controller.enqueue(encoder.encode(CONNECTED));
    },
    async pull(controller) {
      try {
        for (;;) {
          const rung = bell.next();
          const events = bell.isOver() ? [] : await readEvents({ revision, limit: PAGE });
          const last = events.at(-1);
          if (last !== undefined) {
            revision = last.revision;
            return controller.enqueue(encoder.encode(events.map(textOf).join("")));
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

function textOf({ name, revision, data }: StudioEvent): string {
  return `event: ${name}\nid: ${revision}\ndata: ${JSON.stringify(data)}\n\n`;
}
