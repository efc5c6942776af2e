import type { OfferedModel } from "@/lib/contract/provider";
import type { Run } from "@/lib/contract/run";
import { stripTexts } from "@/lib/language/texts";
import { type StripState, stripState } from "./strip-state";

const words = stripTexts;

const ends = {
  failed: words.failed,
  refused: words.refused,
  stopped: words.stopped,
  "in-trash": words.inTrash,
} as const;

export function endWord(how: keyof typeof ends): string {
  return ends[how];
}

type Known = { models: readonly OfferedModel[]; isNew: boolean };

/** "niji 7, 4 images, 14:05, An otter": a run as it is spoken. */
export function runName(run: Run, { models, isNew }: Known): string {
  const model = models.find(({ id }) => id === run.model)?.name ?? run.model;
  const state = stateWords(stripState(run));
  const told = isNew ? `${state}, ${words.isNew}` : state;
  return words.run(model, told, words.time(new Date(run.createdAt)), run.prompt);
}

function stateWords(state: StripState): string {
  switch (state.kind) {
    case "queued":
      return state.ahead === undefined ? words.paused : words.queued(state.ahead);
    case "waiting":
      return words.running;
    case "done":
      return words.images(state.count);
    case "partial":
      return words.partialSpoken(state.ready, state.expected);
    case "ended":
      return endWord(state.how);
    default:
      return state satisfies never;
  }
}
