import type { GenerateState } from "@/components/studio/composer/generate-state";
import { createStore, useStore } from "@/components/ui/browser/store";
import type { OfferedModel } from "@/lib/contract/provider";
import type { Run, RunRequest } from "@/lib/contract/run";

export type Wish = { request: RunRequest; model: OfferedModel };

export type Presses = {
  /** One press of Generate: frames at once, then the server's run in their place. */
  press: (wish: Wish) => void;
  /** Sends an unanswered press under its own key, so that the server never makes it twice. */
  resend: (runId: string) => void;
};

/** `newSeed`: with a seed of its own, also where the draft keeps one. */
export type HowToSend = { newSeed?: boolean };

/** Judges the draft and sends it. */
export type Sender = Presses & {
  state: GenerateState;
  generate: (how?: HowToSend) => void;
  /** Takes out the references that are not ready or cannot be sent, with the words in step, and sends. */
  sendWithout: () => void;
  /** The run that a press would put on the stage now; nothing is sent. */
  standIn: () => Run;
};

const sender = createStore<Sender | undefined>(undefined);
let waiting: ((sender: Sender) => void)[] = [];

/** The sender of the page that stands; what was asked before it came is done now. */
export function putSender(next: Sender | undefined): void {
  sender.set(next);
  if (next === undefined) return;
  const asked = waiting;
  waiting = [];
  for (const act of asked) act(next);
}

/** Done at once where a sender stands, else as soon as one does. Tells which. */
export function withSender(act: (sender: Sender) => void): "done" | "waits" {
  const found = sender.get();
  if (found === undefined) {
    waiting.push(act);
    return "waits";
  }
  act(found);
  return "done";
}

/** What a press would put on the stage now. */
export function standIn(): Run | undefined {
  return sender.get()?.standIn();
}

/** No sender will come: whatever waits for one is never done. */
export function forgetWaiting(): void {
  waiting = [];
}

export function useHasSender(): boolean {
  return useStore(sender, (found) => found !== undefined);
}

export function useSenderState(): GenerateState | undefined {
  return useStore(sender, (found) => found?.state);
}
