import { englishMentions } from "./english-mentions";
import { hanMentions } from "./han-mentions";
import type { Mention, Stretch } from "./mention";

/** A longer text is no sentence about a few images, and reading it at every key would be felt. */
const LONGEST = 20_000;

let last: { text: string; mentions: readonly Mention[] } = { text: "", mentions: [] };

/** Every mention of an image by its number, in the order of the text; they never overlap. */
export function readMentions(text: string): readonly Mention[] {
  if (last.text !== text) last = { text, mentions: text.length > LONGEST ? [] : read(text) };
  return last.mentions;
}

function read(text: string): Mention[] {
  const links = [...text.matchAll(/https?:\/\/\S+/gi)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const found = [...englishMentions(text), ...hanMentions(text)]
    .filter((mention) => !links.some((link) => overlap(mention, link)))
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
  const kept: Mention[] = [];
  for (const mention of found) {
    const before = kept.at(-1);
    if (before === undefined || !overlap(before, mention)) kept.push(mention);
  }
  return kept;
}

function overlap(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end;
}
