import type { ReactNode } from "react";

type Properties = { term: string; help?: ReactNode; children: ReactNode };

/** A row of a card that tells one thing. */
export function FactRow({ term, help, children }: Properties) {
  return (
    <dl className="flex items-baseline gap-x-4 px-5 py-3 text-label max-md:px-4">
      <dt className="w-44 flex-none max-md:w-32">
        {term}
        {help !== undefined && <span className="block text-meta text-text-3">{help}</span>}
      </dt>
      <dd className="min-w-0 flex-1 text-right text-text-2">{children}</dd>
    </dl>
  );
}
