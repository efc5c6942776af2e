import { codeTexts } from "@/lib/language/texts";
import { explainFault } from "./explain-fault";
import type { Place } from "./parse-json";
import type { OrderFault } from "./read-order";

const words = codeTexts;

type Properties = {
  text: string;
  faults: readonly OrderFault[];
  /** None of it went into the form. */
  isKept: boolean;
  onShow: (place: Place) => void;
};

/** What is wrong, each a way to its place. */
export function JsonFaults({ text, faults, isKept, onShow }: Properties) {
  return (
    <div className="mt-2 text-meta">
      <p role="status" className={faults.length === 0 ? "spoken" : "text-text-2"}>
        {words.problems(faults.length)}
        {isKept && `. ${words.kept}`}
      </p>
      <ul>
        {faults.map((fault) => {
          const said = explainFault(fault);
          return (
            <li key={`${fault.from} ${said}`}>
              <button
                type="button"
                onClick={() => onShow(fault)}
                className="flex min-h-7 w-full gap-2 py-1 text-left hover:underline pointer-coarse:min-h-11"
              >
                <span className="flex-none text-text-2 tabular-nums">
                  {words.line(lineOf(text, fault.from))}
                </span>
                <span className="min-w-0 break-words text-negative">{said}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split("\n").length;
}
