import type { LibraryImage } from "@/lib/contract/library";
import type { Run } from "@/lib/contract/run";

export type LiveMessage =
  | { kind: "run"; run: Run }
  /** An image without a run: uploaded, put into the trash or taken out of it. */
  | { kind: "image"; image: LibraryImage }
  /** A run was removed, or an image deleted for ever. */
  | { kind: "gone"; id: string };

type Connection = {
  /** The revision up to which this page knows everything. */
  since: () => number;
  onMessage: (message: LiveMessage) => void;
  /** Another page holds the connection: what happened before we listened must be fetched once. */
  onFollow: () => void;
};

const NAME = "proofsheet-events";
const RECONNECT_AFTER_MS = 2_000;

/**
 * One event connection per browser: the page that holds the lock connects and passes on what it
 * hears; when it closes, the lock moves on. Without Web Locks every page connects for itself.
 */
export function connectLive(connection: Connection): () => void {
  const locks = navigator.locks;
  if (locks === undefined) return openEvents(connection);

  const channel = new BroadcastChannel(NAME);
  channel.onmessage = (event: MessageEvent<LiveMessage>) => connection.onMessage(event.data);
  const ending = new AbortController();
  const lead = async () => {
    const close = openEvents({
      ...connection,
      onMessage(message) {
        connection.onMessage(message);
        channel.postMessage(message);
      },
    });
    await new Promise<void>((resolve) => ending.signal.addEventListener("abort", () => resolve()));
    close();
  };
  const become = async () => {
    const led = await locks.request(NAME, { ifAvailable: true }, async (lock) => {
      if (lock !== null && !ending.signal.aborted) await lead();
      return lock !== null;
    });
    if (led || ending.signal.aborted) return;
    connection.onFollow();
    await locks.request(NAME, { signal: ending.signal }, lead);
  };
  become().catch((error: unknown) => {
    if (!ending.signal.aborted) throw error;
  });
  return () => {
    ending.abort();
    channel.close();
  };
}

/** The browser reconnects by itself after a lost connection, but not after an answer other than 200. */
function openEvents({ since, onMessage }: Connection): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    const current = new EventSource(`/api/events?since=${since()}`);
    source = current;
    current.addEventListener("run", (event) => {
      onMessage({ kind: "run", run: JSON.parse(event.data) });
    });
    current.addEventListener("image", (event) => {
      onMessage({ kind: "image", image: JSON.parse(event.data) });
    });
    current.addEventListener("gone", (event) => {
      const { id }: { id: string } = JSON.parse(event.data);
      onMessage({ kind: "gone", id });
    });
    current.addEventListener("error", () => {
      if (current.readyState === EventSource.CLOSED) timer = setTimeout(open, RECONNECT_AFTER_MS);
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
