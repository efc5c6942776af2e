import type { SeenMention } from "./seen-mentions";

/** What the mentions of a prompt tell the field that they stand in. */
export type Told = {
  mentions: readonly SeenMention[];
  /** Ids of what describes it. */
  described: readonly string[];
  /** The open list of images, and its option that Enter takes. */
  list: string | undefined;
  active: string | undefined;
};

export const nothingTold: Told = {
  mentions: [],
  described: [],
  list: undefined,
  active: undefined,
};

/** What was told last, while nothing else is. */
export function told(now: Told, next: Told): Told {
  return JSON.stringify(now) === JSON.stringify(next) ? now : next;
}
