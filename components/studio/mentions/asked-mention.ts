import { readMentions } from "./read-mentions";

export type Asked = { from: number; to: number; query: string };

const LONGEST_QUERY = 24;

/** An "@" that is being written right before the caret, and what follows it already. */
export function askedMention(text: string, caret: number): Asked | undefined {
  const near = text.slice(Math.max(0, caret - LONGEST_QUERY - 2), caret);
  const match = /(?<![\p{Script=Latin}\p{Nd}_.@＠])[@＠]([\p{L}\p{Nd}]*)$/u.exec(near);
  const [written, query] = match ?? [];
  if (written === undefined || query === undefined || query.length > LONGEST_QUERY)
    return undefined;
  // Where a word goes on behind the caret, nothing is being asked for.
  if (/^[\p{Script=Latin}\p{Nd}_]/u.test(text.slice(caret))) return undefined;
  return { from: caret - written.length, to: caret, query };
}

/** The positions that a query leaves: "@2" and "@image 2" leave the second, "@" all. */
export function matchingPositions(count: number, query: string): number[] {
  const all = Array.from({ length: count }, (_, index) => index + 1);
  if (query === "") return all;
  const named = readMentions(query)[0]?.position;
  const figures = /^[\p{L}]*?(\d*)$/u.exec(query.normalize("NFKC"))?.[1];
  const isNoun = /^(?:i|im|ima|imag|image|p|ph|pho|phot|photo|图|画|画像)\d*$/iu.test(query);
  if (named !== undefined && !/\d$/.test(query)) return all.filter((each) => each === named);
  if (figures === undefined || !(isNoun || /^\d/.test(query.normalize("NFKC")))) return [];
  return all.filter((each) => String(each).startsWith(figures));
}
