import type { Run } from "@/lib/contract/run";

/** A walk through what was asked for before. */
export type Walk = {
  /** What stood there first, then what was written before it, then runs' prompts from the newest. */
  prompts: readonly string[];
  at: number;
  /** What was written here and was no run's prompt, the newest first: nothing of it is lost. */
  written: readonly string[];
};

const MOST_WRITTEN = 20;

type Step = {
  /** What stands in the prompt now. */
  prompt: string;
  /** Newest first. */
  runs: readonly Pick<Run, "prompt">[];
  by: 1 | -1;
};

/** One step further back or forth; a prompt that was changed on the way starts a new walk. */
export function walkOn(walk: Walk | undefined, { prompt, runs, by }: Step): Walk {
  const isGoingOn = walk !== undefined && walk.prompts[walk.at] === prompt;
  const asked = runs.map(promptOf);
  const left = walk?.written ?? [];
  const own = prompt.trim() === "" || asked.includes(prompt) ? left : [prompt, ...left];
  const written = isGoingOn ? left : [...new Set(own)].slice(0, MOST_WRITTEN);
  const prompts = isGoingOn ? walk.prompts : [...new Set([prompt, ...written, ...asked])];
  const at = Math.max(0, Math.min((isGoingOn ? walk.at : 0) + by, prompts.length - 1));
  return { prompts, at, written };
}

function promptOf({ prompt }: Pick<Run, "prompt">): string {
  return prompt;
}
