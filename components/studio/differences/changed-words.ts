export type Piece = { kind: "same" | "was" | "now"; text: string };

/** Beyond so many words on both sides the table of the comparison would grow too large. */
const MOST_CELLS = 400_000;

/** Two texts as one: words both have, words that were, words that came in their place. */
export function changedWords(before: string, after: string): Piece[] {
  const one = wordsOf(before);
  const other = wordsOf(after);
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const middle = changed(
    one.slice(start, one.length - end),
    other.slice(start, other.length - end),
  );
  return joined([...same(one.slice(0, start)), ...middle, ...same(one.slice(one.length - end))]);
}

/** Words with the space behind them; scripts without spaces go sign by sign. */
function wordsOf(text: string): string[] {
  return (
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|\s+/gu,
    ) ?? []
  );
}

function same(texts: readonly string[]): Piece[] {
  return texts.map((text) => ({ kind: "same", text }));
}

/** The longest common row of words, by the classic table. */
function changed(one: readonly string[], other: readonly string[]): Piece[] {
  const all: Piece[] = [
    ...one.map((text): Piece => ({ kind: "was", text })),
    ...other.map((text): Piece => ({ kind: "now", text })),
  ];
  if (one.length * other.length > MOST_CELLS) return all;
  const width = other.length + 1;
  const common = new Uint32Array((one.length + 1) * width);
  const at = (row: number, column: number) => common[row * width + column] ?? 0;
  for (let row = one.length - 1; row >= 0; row -= 1) {
    for (let column = other.length - 1; column >= 0; column -= 1) {
      common[row * width + column] =
        one[row] === other[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pieces: Piece[] = [];
  let [row, column] = [0, 0];
  while (row < one.length || column < other.length) {
    const [was, now] = [one[row], other[column]];
    if (was !== undefined && was === now) {
      pieces.push({ kind: "same", text: was });
      row += 1;
      column += 1;
    } else if (
      now === undefined ||
      (was !== undefined && at(row + 1, column) >= at(row, column + 1))
    ) {
      pieces.push({ kind: "was", text: was ?? "" });
      row += 1;
    } else {
      pieces.push({ kind: "now", text: now });
      column += 1;
    }
  }
  return pieces;
}

/** Neighbours of one kind are one piece; a lone space between two changes belongs to both. */
function joined(pieces: readonly Piece[]): Piece[] {
  const runs: Piece[] = [];
  let open = { was: "", now: "" };
  const close = () => {
    if (open.was !== "") runs.push({ kind: "was", text: open.was });
    if (open.now !== "") runs.push({ kind: "now", text: open.now });
    open = { was: "", now: "" };
  };
  for (const [index, { kind, text }] of pieces.entries()) {
    const isBetween = text.trim() === "" && pieces[index + 1]?.kind !== "same";
    const isOpen = open.was !== "" || open.now !== "";
    if (kind === "was") open.was += text;
    else if (kind === "now") open.now += text;
    else if (isOpen && isBetween && index + 1 < pieces.length) {
      open.was += text;
      open.now += text;
    } else {
      close();
      const last = runs.at(-1);
      if (last?.kind === "same") last.text += text;
      else runs.push({ kind: "same", text });
    }
  }
  close();
  return runs;
}
