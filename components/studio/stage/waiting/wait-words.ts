import type { ProviderStatus } from "@/lib/contract/provider";
import type { Generation } from "@/lib/contract/run";
import { waitsTexts } from "@/lib/language/texts";

const words = waitsTexts;

/** What a queued generation waits for, in words: for a time that is known, or for something else. */
type WaitState =
  | { kind: "pause"; until: string; title: string }
  | { kind: "other"; title: string; more?: string };

type Known = Pick<ProviderStatus, "name" | "atOnce">;

/** The wait of a queued generation, for its frame and its row. */
export function stateOfWait(generation: Generation, provider: Known | undefined): WaitState {
  const { waits, retryAt, error } = generation;
  const name = provider?.name ?? generation.provider;
  if (waits?.reason === "key_refused" || waits?.reason === "out_of_credit") {
    return { kind: "other", title: words.held[waits.reason](name) };
  }
  const isPaused = waits?.reason === "pause";
  // The pause of the whole lane may outlast its own.
  if (retryAt !== undefined && !(isPaused && waits.until > retryAt)) {
    return { kind: "pause", until: retryAt, title: error?.title ?? words.pause(name) };
  }
  if (retryAt === undefined && !isPaused && error !== undefined) {
    return { kind: "other", title: error.title };
  }
  switch (waits?.reason) {
    case undefined:
      return { kind: "other", title: words.next };
    case "pause":
      return { kind: "pause", until: waits.until, title: words.pause(name) };
    case "turn": {
      const title = words.turn(waits.ahead);
      return provider === undefined
        ? { kind: "other", title }
        : { kind: "other", title, more: words.atOnce(name, provider.atOnce) };
    }
    default:
      return waits satisfies never;
  }
}

/** A wait without a clock, as one sentence. */
export function sentenceOf(state: Extract<WaitState, { kind: "other" }>): string {
  return state.more === undefined ? state.title : `${state.title} (${state.more})`;
}
