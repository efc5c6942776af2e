import type { Mention } from "./mention";
import { ordinalWords, writeNumeral } from "./numerals";
import { readMentions } from "./read-mentions";

const KANA = /[\u3040-\u30ff]/;
const HAN = /\p{Script=Han}/u;
const LETTER_OR_FIGURE = /[\p{Script=Latin}\p{Nd}]/u;
const ORDINAL = new RegExp(`^(?:${ordinalWords}|\\d+(?:st|nd|rd|th))`, "i");

type Place = { text: string; from: number; to: number };

/** Words for an image as they would stand at a place of the text, in the style that it uses already. */
export function mentionWords(position: number, { text, from, to }: Place): string {
  const before = text.slice(0, from);
  const after = text.slice(to);
  const example = nearest(before, after);
  const words =
    example === undefined
      ? plainWords(position, before + after)
      : likeExample(position, { ...example, before });
  const fits = startsSentence(before) ? upper(words) : words;
  return `${gapBetween(before, fits)}${fits}${gapBetween(fits, after)}`;
}

type Example = { text: string; mention: Mention };

/** The last one that stands before, else the first that comes after. What a list adds has no noun. */
function nearest(before: string, after: string): Example | undefined {
  const hasNoun = ({ start, end, number }: Mention) => number.start !== start || number.end !== end;
  const last = readMentions(before).findLast(hasNoun);
  if (last !== undefined) return { text: before, mention: last };
  const first = readMentions(after).find(hasNoun);
  return first === undefined ? undefined : { text: after, mention: first };
}

function likeExample(position: number, { text, mention, before }: Example & { before: string }) {
  const { start, end, number } = mention;
  const numeral = writeNumeral(position, text.slice(number.start, number.end));
  const words = singular(text.slice(start, number.start) + numeral + text.slice(number.end, end));
  const isCapital = words !== words.toUpperCase() && words.charAt(0) !== lower(words).charAt(0);
  const plain = isCapital && startsSentence(text.slice(0, start)) ? lower(words) : words;
  const isOrdinal = ORDINAL.test(plain);
  return isOrdinal && !/\b(?:the|an?|my|your)\s$/i.test(before) ? `the ${plain}` : plain;
}

/** "Images 1 and 2" is an example of "image 3". */
function singular(words: string): string {
  return words.replace(/(image|photo|photograph|picture|pic|img|reference|ref)s\b/i, "$1");
}

function plainWords(position: number, text: string): string {
  if (KANA.test(text)) return `画像${position}`;
  return HAN.test(text) ? `图${position}` : `image ${position}`;
}

function startsSentence(before: string): boolean {
  return /(?:^|[.!?]\s|\n)\s*$/.test(before);
}

/** Latin words stand apart; the others follow without a gap. */
function gapBetween(before: string, after: string): string {
  const touches = LETTER_OR_FIGURE.test(before.slice(-1)) && LETTER_OR_FIGURE.test(after.charAt(0));
  return touches ? " " : "";
}

function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
