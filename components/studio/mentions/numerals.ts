const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
const CARDINALS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const HAN = "一二三四五六七八九";
const TEN = "十";
const LARGEST = 99;

/** For regular expressions. The longer come first, or "sixteenth" would be read as "six". */
export const ordinalWords = longestFirst(ORDINALS);
export const cardinalWords = longestFirst(CARDINALS);

/** The number that a numeral stands for: "second", "2nd", "2", "２", "二", "2つ目", "最初の". */
export function readNumeral(numeral: string): number | undefined {
  const value = numberOf(numeral.toLowerCase());
  return value >= 1 && value <= LARGEST ? value : undefined;
}

/** Another number, written as a numeral is written. */
export function writeNumeral(value: number, like: string): string {
  if (like === "最初の") return value === 1 ? like : `${value}枚目の`;
  const [, counted, counter] = /^(.+)(つ[目め])$/.exec(like) ?? [];
  if (counted !== undefined && counter !== undefined) {
    return `${writeNumeral(value, counted)}${value <= HAN.length ? counter : "番目"}`;
  }
  if (/^[０-９]/.test(like)) return wide(String(value).padStart(paddedLength(like, "０"), "0"));
  if (HAN.includes(like.charAt(0)) || like.startsWith(TEN)) return han(value);
  if (/^\d+$/.test(like)) return String(value).padStart(paddedLength(like, "0"), "0");
  if (/^\d/.test(like)) return withCapitals(ordinalFigure(value), like);
  return withCapitals(wordLike(value, like.toLowerCase()), like);
}

/** An ordinal as a sentence says it: in words as long as they are short. */
export function ordinal(value: number): string {
  return ORDINALS[value - 1] ?? ordinalFigure(value);
}

function wordLike(value: number, like: string): string {
  return ORDINALS.includes(like) ? ordinal(value) : (CARDINALS[value - 1] ?? String(value));
}

function numberOf(numeral: string): number {
  if (numeral === "最初の") return 1;
  const bare = numeral.replace(/(?:つ[目め]|st|nd|rd|th)$/, "");
  if (/^\d+$/.test(bare)) return Number(bare);
  if (/^[０-９]+$/.test(bare)) return Number(bare.normalize("NFKC"));
  const words = ORDINALS.indexOf(numeral) + CARDINALS.indexOf(numeral) + 2;
  return words > 0 ? words : hanValue(bare);
}

/** Up to 99; zero for what is not a numeral, such as two units side by side. */
function hanValue(numeral: string): number {
  const [, tens, ten, units] = /^([一-龯])??(十)?([一-龯])?$/u.exec(numeral) ?? [];
  if (ten === undefined) return tens === undefined ? hanUnit(units) : 0;
  if (tens === undefined) return 10 + hanUnit(units);
  return hanUnit(tens) * 10 + hanUnit(units);
}

function hanUnit(unit: string | undefined): number {
  return unit === undefined ? 0 : HAN.indexOf(unit) + 1;
}

function han(value: number): string {
  const tens = Math.floor(value / 10);
  const unit = HAN.charAt((value % 10) - 1);
  if (tens === 0) return unit;
  return `${tens === 1 ? "" : HAN.charAt(tens - 1)}${TEN}${unit}`;
}

function wide(figures: string): string {
  return figures.replace(/\d/g, (figure) => String.fromCharCode(figure.charCodeAt(0) + 0xfee0));
}

/** Only a numeral that is filled up with zeros keeps its length. */
function paddedLength(numeral: string, zero: string): number {
  return numeral.startsWith(zero) ? numeral.length : 0;
}

function ordinalFigure(value: number): string {
  const isTeen = Math.floor(value / 10) % 10 === 1;
  const ending = isTeen ? undefined : ["th", "st", "nd", "rd"][value % 10];
  return `${value}${ending ?? "th"}`;
}

function withCapitals(word: string, like: string): string {
  if (like === like.toUpperCase()) return word.toUpperCase();
  const first = like.charAt(0);
  const isCapital = first !== first.toLowerCase();
  return isCapital ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word;
}

function longestFirst(words: readonly string[]): string {
  return words.toSorted((one, other) => other.length - one.length).join("|");
}
