import { askedMention, matchingPositions } from "./asked-mention";
import { mentionWords } from "./mention-words";
import { ordinal } from "./numerals";
import { readMentions } from "./read-mentions";
import { rewriteMentions } from "./rewrite-mentions";

/** All that knows how words point at images. It comes when there is something to point at. */
export const reader = {
  read: readMentions,
  rewrite: rewriteMentions,
  write: mentionWords,
  asked: askedMention,
  matching: matchingPositions,
  ordinal,
};

export type Reader = typeof reader;
