import { useSyncExternalStore } from "react";
import { serverNow } from "@/lib/client/server-clock";

const TICK_MS = 1_000;
const listeners = new Set<() => void>();
let now = 0;
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  now = serverNow();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (timer === undefined) {
    now = serverNow();
    timer = setInterval(tick, TICK_MS);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    now = 0;
  };
}

function readNow(): number {
  if (now === 0) now = serverNow();
  return now;
}

/** Seconds since a moment by the server's clock; one ticker for the whole page, one step a second. */
export function useSecondsSince(isoTime: string): number {
  const start = Date.parse(isoTime);
  const at = useSyncExternalStore(subscribe, readNow, () => start);
  return Math.max(0, (at - start) / TICK_MS);
}

/** Seconds left until a moment; zero once it has passed. */
export function useSecondsUntil(isoTime: string): number {
  const end = Date.parse(isoTime);
  const at = useSyncExternalStore(subscribe, readNow, () => end);
  return Math.max(0, (end - at) / TICK_MS);
}
