import { partsOf } from "./find-commands";

/** A text with what was looked for in it made heavier. */
export function MatchedWords({ text, sought }: { text: string; sought: string }) {
  return matchedPieces(text, sought).map(({ piece, from, isMatch }) =>
    isMatch ? (
      <b key={from} className="font-semibold text-text">
        {piece}
      </b>
    ) : (
      piece
    ),
  );
}

type Piece = { piece: string; from: number; isMatch: boolean };

/** Letters that are folded into others for the search are found as they stand or not made heavier. */
export function matchedPieces(text: string, sought: string): Piece[] {
  const parts = partsOf(sought).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (parts.length === 0) return [{ piece: text, from: 0, isMatch: false }];
  let from = 0;
  return text.split(new RegExp(`(${parts.join("|")})`, "i")).flatMap((piece, index) => {
    const at = from;
    from += piece.length;
    return piece === "" ? [] : [{ piece, from: at, isMatch: index % 2 === 1 }];
  });
}
