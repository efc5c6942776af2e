import { differencesTexts } from "@/lib/language/texts";
import { changedWords, type Piece } from "./changed-words";

const words = differencesTexts;

type Properties = { before: string; after: string };

/** One text that shows which words went and which came. */
export function PromptChanges({ before, after }: Properties) {
  return (
    <p className="text-label/5 whitespace-pre-wrap break-words text-text-2">
      {placed(changedWords(before, after)).map(({ at, piece }) => (
        <Words key={at} piece={piece} />
      ))}
    </p>
  );
}

function Words({ piece: { kind, text } }: { piece: Piece }) {
  switch (kind) {
    case "same":
      return text;
    case "was":
      return (
        <del className="mr-1 text-text-3">
          <span className="spoken">{words.was} </span>
          {text}
        </del>
      );
    case "now":
      return (
        <ins className="rounded-thumb bg-surface-3 text-text no-underline forced-colors:underline">
          <span className="spoken">{words.became} </span>
          {text}
        </ins>
      );
    default:
      return kind satisfies never;
  }
}

/** Pieces with the place at which they begin. */
function placed(pieces: readonly Piece[]) {
  let at = 0;
  return pieces.map((piece) => {
    const start = at;
    at += piece.text.length;
    return { at: `${piece.kind} ${start}`, piece };
  });
}
