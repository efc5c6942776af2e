import type { ProviderId } from "@/lib/catalog/model";
import type { ErrorCode, StudioError } from "@/lib/contract/errors";
import type { ProviderStatus } from "@/lib/contract/provider";
import { type Clock, isoTime } from "./clock";

type Learned = Pick<ProviderStatus, "state" | "testedAt" | "tookMs" | "answerStatus">;

/** What was last learned about each provider, in memory: a restart forgets, and that is right. */
export type ProviderStates = {
  read(id: string): Learned | undefined;
  /** After a free check. */
  noteTest(id: ProviderId, test: { tookMs: number; error?: StudioError }): void;
  /** After a real submission. Only what it proves about the key or the account is noted. */
  noteSubmission(id: string, error?: StudioError): void;
};

export function createProviderStates(clock: Pick<Clock, "now">): ProviderStates {
  const states = new Map<string, Learned>();
  const note = (id: string, learned: Omit<Learned, "testedAt">) =>
    states.set(id, { ...learned, testedAt: isoTime(clock.now()) });
  return {
    read: (id) => states.get(id),
    noteTest(id, { tookMs, error }) {
      if (error === undefined) note(id, { state: "ready", tookMs });
      else note(id, { state: stateOf(error.code) ?? untold(error), tookMs, ...statusOf(error) });
    },
    noteSubmission(id, error) {
      if (error === undefined) return void note(id, { state: "ready" });
      const state = stateOf(error.code);
      if (state !== undefined) note(id, { state, ...statusOf(error) });
    },
  };
}

/** Of a check that proves nothing about the key: whether there was an answer at all. */
function untold({ facts }: StudioError): Learned["state"] {
  return typeof facts.status === "number" ? "not_tried" : "unreachable";
}

/** What an error proves, where it proves something. */
function stateOf(code: ErrorCode): Learned["state"] | undefined {
  if (code === "key_refused" || code === "out_of_credit") return code;
  return code === "provider_unreachable" ? "unreachable" : undefined;
}

function statusOf({ facts }: StudioError): Pick<Learned, "answerStatus"> {
  return typeof facts.status === "number" ? { answerStatus: facts.status } : {};
}
