import type { ReactNode } from "react";
import type { Place } from "./parse-json";

type Properties = { text: string; faults: readonly Place[]; className: string };

/** The text once more, unseen, behind the field: it underlines what is wrong. */
export function Underlined({ text, faults, className }: Properties) {
  return (
    <div
      aria-hidden="true"
      className={`pointer-events-none text-transparent select-none ${className}`}
    >
      {parts(text, faults)}
      {/* A last line that is empty counts only if something stands in it. */}
      {"\u200b"}
    </div>
  );
}

function parts(text: string, faults: readonly Place[]): ReactNode[] {
  const nodes: ReactNode[] = [];
  let at = 0;
  for (const { from, to } of faults.toSorted((one, other) => one.from - other.from)) {
    if (from < at) continue;
    nodes.push(
      text.slice(at, from),
      <span key={from} className="underline decoration-negative decoration-wavy underline-offset-3">
        {text.slice(from, to)}
      </span>,
    );
    at = to;
  }
  return [...nodes, text.slice(at)];
}
