"use client";

import { useId } from "react";

type Properties = {
  labelledBy: string;
  options: readonly { value: string; label: string }[];
  value: string | undefined;
  onChange: (value: string) => void;
};

/** A few short choices side by side; a radio group, so arrows move and choose. */
export function Segmented({ labelledBy, options, value, onChange }: Properties) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-labelledby={labelledBy}
      className="well flex flex-wrap rounded-button p-0.5"
    >
      {options.map((option) => (
        <label
          key={option.value}
          className="relative flex h-6 min-w-9 items-center justify-center rounded-field px-2.5 text-label text-text-2 transition-colors hover:text-text has-checked:bg-surface-4 has-checked:font-medium has-checked:text-text pointer-coarse:h-11 pointer-coarse:min-w-13 forced-colors:has-checked:outline-2"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="absolute inset-0 appearance-none rounded-field"
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
