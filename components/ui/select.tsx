import { ChevronsUpDown } from "lucide-react";
import type { ComponentProps } from "react";

type Properties = ComponentProps<"select"> & {
  options: readonly { value: string; label: string }[];
  /** Shown while nothing is chosen. */
  empty?: string;
};

/** A native select in a well. */
export function Select({ options, empty, ...properties }: Properties) {
  return (
    <span className="well relative flex h-7 w-full items-center rounded-field pointer-coarse:h-11">
      <select
        {...properties}
        className="h-full w-full appearance-none truncate rounded-field bg-transparent pr-8 pl-2.5 text-label text-text [&>option]:bg-surface-2"
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronsUpDown aria-hidden className="pointer-events-none absolute right-2 text-text-3" />
    </span>
  );
}
