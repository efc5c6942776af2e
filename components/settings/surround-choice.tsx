"use client";

import { useId } from "react";
import { viewsTexts } from "@/lib/language/texts";
import type { Surround } from "./appearance";

const words = viewsTexts.surrounds;

type Properties = {
  labelledBy: string;
  options: readonly Surround[];
  value: Surround;
  onChange: (value: Surround) => void;
};

/** The neutrals as they are, with their names; a radio group, so arrows move and choose. */
export function SurroundChoice({ labelledBy, options, value, onChange }: Properties) {
  const name = useId();
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} className="flex flex-wrap gap-1">
      {options.map((option) => (
        <label
          key={option}
          className="group relative flex w-19 flex-col items-center gap-1.5 rounded-button p-2 text-meta text-text-2 hover:text-text has-checked:bg-surface-4 has-checked:font-medium has-checked:text-text forced-colors:has-checked:outline-2"
        >
          <input
            type="radio"
            name={name}
            value={option}
            checked={option === value}
            onChange={() => onChange(option)}
            className="absolute inset-0 appearance-none rounded-button"
          />
          <span
            aria-hidden="true"
            data-surround={option}
            className="grid h-9 w-full place-items-center rounded-field bg-(--stage-surround) shadow-[inset_0_0_0_1px_var(--color-control)] forced-color-adjust-none"
          />
          {words[option]}
        </label>
      ))}
    </div>
  );
}
