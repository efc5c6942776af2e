import { Check, CircleAlert, CircleQuestionMark, Minus } from "lucide-react";
import { explainProblem, importingTexts } from "@/lib/language/texts";
import type { PastedLine } from "./pasted";

const words = importingTexts;

const marks = {
  taken: { Icon: Check, colour: "text-positive" },
  studio: { Icon: Minus, colour: "text-text-3" },
  unknown: { Icon: CircleQuestionMark, colour: "text-caution" },
  refused: { Icon: CircleAlert, colour: "text-caution" },
} as const;

/** In this order they are told. */
const states = ["taken", "references", "studio", "refused", "unknown"] as const;

/** What becomes of each part: taken, set by the studio, unknown, or beyond a limit. */
export function ImportLines({ lines }: { lines: readonly PastedLine[] }) {
  return (
    <ul
      aria-label={words.lines}
      className="mt-2 flex max-h-32 flex-wrap gap-x-4 gap-y-1 overflow-y-auto text-meta"
    >
      {states.flatMap((state) =>
        lines
          .filter((line) => line.state === state)
          .map((line) => <Line key={`${state} ${line.name}`} line={line} />),
      )}
    </ul>
  );
}

function Line({ line }: { line: PastedLine }) {
  const state = line.state === "references" ? "taken" : line.state;
  const { Icon, colour } = marks[state];
  return (
    <li data-state={state} className="flex max-w-full items-center gap-1.5 text-text-2">
      <Icon aria-hidden="true" className={`flex-none ${colour}`} />
      <span className="spoken">{words.states[state]}: </span>
      <span className="min-w-0 break-words">{wordsOf(line)}</span>
    </li>
  );
}

function wordsOf(line: PastedLine): string {
  switch (line.state) {
    case "taken":
      return words.taken(line.name, line.value);
    case "references":
      return words.references(line.count);
    case "studio":
      return words.studio(line.name);
    case "unknown":
      return words.unknown(line.name, line.value);
    case "refused":
      return explainProblem(line.problem);
    default:
      return line satisfies never;
  }
}
