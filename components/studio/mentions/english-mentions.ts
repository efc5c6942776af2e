import type { Mention } from "./mention";
import { cardinalWords, ordinalWords, readNumeral } from "./numerals";

const LETTER = "\\p{Script=Latin}\\p{Nd}_";
const SPACE = "[ \\t\\u00a0]";
const KIND = `(?:(?:reference|input|source)${SPACE}+)?`;
const ONE = "(?:image|photograph|photo|picture|pic|img|reference|ref)";
const JOINED = `(?:\\s*,\\s*(?:(?:and|or)\\s+|&\\s*)?|\\s+(?:and|or)\\s+|\\s*&\\s*)`;

/** What makes a number one of something else: a size, a ratio, the name of a file. */
const FIGURE_END = `(?![${LETTER}枚番個つ号號]|[.:：/×*–-]\\d|\\.(?:png|jpe?g|webp|avif|gif)|${SPACE}?(?:[%°]|(?:mm|cm|px|mp|times|stops|percent|pixels|shades|steps|degrees|years)(?![${LETTER}])))`;
const FIGURE = `\\d{1,2}${FIGURE_END}`;
/** "The image two stops darker" speaks of stops: words count only where no article stands before. */
const CARDINAL = `(?:${cardinalWords})(?![${LETTER}-])`;
const ARTICLE = `(?<!\\b(?:the|this|that|an?|each|every|my|your|whole)${SPACE})`;
const MARK = `(?:${SPACE}+(?:no\\.?|number)${SPACE}*|${SPACE}*#${SPACE}*|${SPACE}{1,3}|[_-])?`;
const BEFORE = `(?<![${LETTER}/.=@-])@?`;

const FIGURES = pattern(`${BEFORE}${KIND}${ONE}(s?)${MARK}(${FIGURE})`);
const CARDINALS = pattern(`${ARTICLE}${BEFORE}${KIND}${ONE}${SPACE}+(${CARDINAL}${FIGURE_END})`);
const HANDLES = pattern(`(?<![${LETTER}.@])[@＠](${FIGURE})`);

const MORE = new RegExp(`${JOINED}#?(${FIGURE})`, "diuy");
/** "Image 1 and 2" points at two, "image 1 and 2 dogs" at one: what follows tells. */
const ONE_MORE = new RegExp(
  `\\s*(?:and|or|&)\\s*#?(${FIGURE})(?=\\s*(?:[.,;:!?)]|$)|\\s+(?:in|into|together|on|onto|to|with|as|is|are|should|but|by|for)\\b)`,
  "diuy",
);

const ORDINAL = `(?:${ordinalWords}|\\d{1,2}(?:st|nd|rd|th))(?![${LETTER}-])`;
/** "A 5 second image" is one that took five seconds; "image 5, second image" are two. */
const DURATION = `(?<!(?:${ONE}s?[\\s#_-]*|@)\\d?)\\d${SPACE}`;
const ORDINALS = pattern(
  `(?<![${LETTER}-]|${DURATION}|\\bevery${SPACE})(${ORDINAL}(?:${JOINED}(?:the\\s+)?${ORDINAL})*)${SPACE}+${KIND}${ONE}(s?)(?!-?[${LETTER}])`,
);
const EACH_ORDINAL = pattern(ORDINAL);

export function englishMentions(text: string): Mention[] {
  return [
    ...figures(text),
    ...numbered(text, CARDINALS),
    ...numbered(text, HANDLES),
    ...ordinals(text),
  ];
}

/** Every match of a pattern whose last group is the numeral. */
export function numbered(text: string, expression: RegExp): Mention[] {
  return [...text.matchAll(expression)].flatMap((match) => {
    const [start, end] = match.indices?.[0] ?? [0, 0];
    const number = match.indices?.findLast((each, group) => group > 0 && each !== undefined);
    return number === undefined ? [] : mention(text, { start, end, number });
  });
}

/** "Image 2", and what a list adds to it: "images 1, 2 and 3". */
function figures(text: string): Mention[] {
  return [...text.matchAll(FIGURES)].flatMap((match) => {
    const [start, end] = match.indices?.[0] ?? [0, 0];
    const number = match.indices?.[2];
    if (number === undefined) return [];
    const found = mention(text, { start, end, number });
    const isPlural = match[1] !== "";
    return [...found, ...listed(text, { from: end, by: isPlural ? MORE : ONE_MORE })];
  });
}

function listed(text: string, { from, by }: { from: number; by: RegExp }): Mention[] {
  by.lastIndex = from;
  const number = by.exec(text)?.indices?.[1];
  if (number === undefined) return [];
  const [start, end] = number;
  return [...mention(text, { start, end, number }), ...listed(text, { from: end, by })];
}

/** "The second image"; in "the first and second images" the last one has the noun. */
function ordinals(text: string): Mention[] {
  return [...text.matchAll(ORDINALS)].flatMap((match) => {
    const [start, end] = match.indices?.[0] ?? [0, 0];
    const list = match[1] ?? "";
    const each = [...list.matchAll(EACH_ORDINAL)].flatMap((found) => found.indices?.[0] ?? []);
    const several = each.length > 2;
    // "The first images of Mars" points at nothing in the tray.
    if (!several && match[2] !== "") return [];
    return Array.from({ length: each.length / 2 }, (_, index) => {
      const from = start + (each[index * 2] ?? 0);
      const to = start + (each[index * 2 + 1] ?? 0);
      const isLast = index * 2 + 2 === each.length;
      return mention(text, { start: from, end: isLast ? end : to, number: [from, to] });
    }).flat();
  });
}

type Found = { start: number; end: number; number: readonly [start: number, end: number] };

function mention(text: string, { start, end, number: [from, to] }: Found): Mention[] {
  const position = readNumeral(text.slice(from, to));
  return position === undefined ? [] : [{ start, end, position, number: { start: from, end: to } }];
}

export function pattern(source: string): RegExp {
  return new RegExp(source, "dgiu");
}
