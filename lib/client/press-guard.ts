import type { RunRequest } from "@/lib/contract/run";
import { newRandomKey } from "./random-key";

export const REPEAT_WITHIN_MS = 600;

type PressGuard = {
  /** Whether the same was pressed within the last 600 ms: a double click is one press. */
  isRepeated: (request: RunRequest, nowMs: number) => boolean;
  /** The key to send it under: the one of before where no answer came, so that nothing is made twice. */
  keyFor: (request: RunRequest) => string;
  /** The server has answered, whatever it said: the next press of the same is a new wish. */
  answered: (request: RunRequest) => void;
};

export function createPressGuard(): PressGuard {
  const unanswered = new Map<string, string>();
  let last = { body: "", atMs: Number.NEGATIVE_INFINITY };
  return {
    isRepeated(request, nowMs) {
      const body = JSON.stringify(request);
      const repeated = body === last.body && nowMs - last.atMs < REPEAT_WITHIN_MS;
      last = { body, atMs: nowMs };
      return repeated;
    },
    keyFor(request) {
      const body = JSON.stringify(request);
      const key = unanswered.get(body) ?? newRandomKey();
      unanswered.set(body, key);
      return key;
    },
    answered(request) {
      unanswered.delete(JSON.stringify(request));
    },
  };
}

/** The one of this tab: every way to press goes through it. */
export const pressGuard = createPressGuard();
