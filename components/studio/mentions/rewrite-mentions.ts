import { writeNumeral } from "./numerals";
import { readMentions } from "./read-mentions";

/** The same text with every mention pointing where `next` leads, in the words it was written in. */
export function rewriteMentions(text: string, next: (position: number) => number): string {
  let rewritten = "";
  let at = 0;
  for (const mention of readMentions(text)) {
    const { number, position } = mention;
    const to = next(position);
    if (to === position) continue;
    const numeral = writeNumeral(to, text.slice(number.start, number.end));
    rewritten += withArticle(text.slice(at, number.start), numeral) + numeral;
    at = number.end;
  }
  return rewritten + text.slice(at);
}

/** "A second image" becomes "an eighth image". */
function withArticle(before: string, numeral: string): string {
  if (!/^(?:[a-z]|\d+[a-z])/i.test(numeral)) return before;
  return before.replace(/(?<![\p{L}\p{N}'’-])a(n?)([ \t\u00a0]+)$/iu, (written, n, space) => {
    const needsAn = /^(?:8|eigh|elev|1[18][a-z])/i.test(numeral);
    if (needsAn === (n !== "")) return written;
    const a = written.charAt(0);
    if (!needsAn) return `${a}${space}`;
    return `${a}${numeral === numeral.toUpperCase() && !/^\d/.test(numeral) ? "N" : "n"}${space}`;
  });
}
