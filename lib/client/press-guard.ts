import type { RunRequest } from "@/lib/contract/run";
import { newRandomKey } from "./random-key";

export const REPEAT_WITHIN_MS = 600;

/** What a press asks for: a run of its own, or the rest of one. */
export type Wish = RunRequest | { missingOf: string };

type PressGuard = {
  /** Whether the same was pressed within the last 600 ms: a double click is one press. */
  isRepeated: (wish: Wish, nowMs: number) => boolean;
  /** The key to send it under: the one of before where no answer came, so that nothing is made twice. */
  keyFor: (wish: Wish) => string;
  /** The server has answered, whatever it said: the next press of the same is a new wish. */
  answered: (wish: Wish) => void;
};

export function createPressGuard(): PressGuard {
  const unanswered = new Map<string, string>();
  let last = { body: "", atMs: Number.NEGATIVE_INFINITY };
  return {
    isRepeated(wish, nowMs) {
      const body = JSON.stringify(wish);
      const repeated = body === last.body && nowMs - last.atMs < REPEAT_WITHIN_MS;
      last = { body, atMs: nowMs };
      return repeated;
    },
    keyFor(wish) {
      const body = JSON.stringify(wish);
      const key = unanswered.get(body) ?? newRandomKey();
      unanswered.set(body, key);
      return key;
    },
    answered(wish) {
      unanswered.delete(JSON.stringify(wish));
    },
  };
}

/** The one of this tab: every way to press goes through it. */
export const pressGuard = createPressGuard();
