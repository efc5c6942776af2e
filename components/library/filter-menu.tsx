"use client";

import { Check, ChevronDown } from "lucide-react";
import { useId } from "react";
import { Popover } from "@/components/ui/popover";
import type { ChoiceGroup } from "./choices";
import { narrow } from "./use-library-address";

/** One thing to filter by: a button with its choices beneath. */
export function FilterMenu({ group: { name, choices, none } }: { group: ChoiceGroup }) {
  const id = useId();
  if (choices.length === 0) return null;
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className="flex h-8 items-center gap-1.5 rounded-button px-2.5 text-label whitespace-nowrap text-text-2 hover:text-text pointer-coarse:h-11"
      >
        {name}
        <ChevronDown aria-hidden="true" className="size-3.5 text-text-3" />
      </button>
      <Popover
        id={id}
        label={name}
        className="max-h-[min(26rem,70dvh)] min-w-48 overflow-y-auto p-1.5!"
      >
        {choices.map(({ id: choice, label, isChosen, chosen }) => (
          <button
            key={choice}
            type="button"
            aria-pressed={isChosen}
            popoverTarget={id}
            popoverTargetAction="hide"
            onClick={() => narrow(isChosen ? none : chosen)}
            className="flex h-8 w-full items-center gap-2 rounded-button pr-3 pl-2 text-left text-label text-text hover:bg-surface-3 pointer-coarse:h-11"
          >
            <Check aria-hidden="true" className={isChosen ? "" : "invisible"} />
            {label}
          </button>
        ))}
      </Popover>
    </>
  );
}
