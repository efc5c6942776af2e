import type { RunRequest } from "@/lib/contract/run";

export const REPEAT_WITHIN_MS = 600;

/** Tells a double press from a second wish: the same request within 600 ms is the same press. */
export function pressMemory(): (request: RunRequest, nowMs: number) => boolean {
  let last = { body: "", atMs: Number.NEGATIVE_INFINITY };
  return (request, nowMs) => {
    const body = JSON.stringify(request);
    const repeated = body === last.body && nowMs - last.atMs < REPEAT_WITHIN_MS;
    last = { body, atMs: nowMs };
    return repeated;
  };
}
