"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { libraryTexts } from "@/lib/language/texts";
import type { ChoiceGroup } from "./choices";
import { clearNarrowing, narrow } from "./use-library-address";

const words = libraryTexts;

type Properties = {
  groups: readonly ChoiceGroup[];
  isNarrowed: boolean;
  /** How many images there are; unknown until the last page is read. */
  count: number | undefined;
};

/** What the library is narrowed by, each removable, and how much is left. */
export function ChipRow({ groups, isNarrowed, count }: Properties) {
  const set = groups.flatMap(({ name, choices, none }) =>
    choices.filter(({ isChosen }) => isChosen).map(({ label }) => ({ name, label, none })),
  );
  return (
    <div
      data-empty={!isNarrowed}
      className="flex min-h-10 flex-wrap items-center gap-1.5 px-4 max-md:px-3 max-md:data-[empty=true]:hidden"
    >
      {set.map(({ name, label, none }) => (
        <button
          key={name}
          type="button"
          aria-label={words.without(label)}
          onClick={() => narrow(none)}
          className="flex h-6.5 items-center gap-2 rounded-button bg-surface-3 pr-2 pl-2.5 text-label text-text hover:bg-surface-4 pointer-coarse:h-11"
        >
          {label}
          <X aria-hidden="true" className="size-3! text-text-3" />
        </button>
      ))}
      {isNarrowed && (
        <button
          type="button"
          onClick={clearNarrowing}
          className="h-6.5 rounded-button px-2 text-label text-text-2 hover:text-text pointer-coarse:h-11"
        >
          {words.clear}
        </button>
      )}
      <span className="ml-auto flex items-center gap-4 text-label text-text-2">
        {count !== undefined && count > 0 && <span>{words.count(count)}</span>}
        <Link
          href="/library/trash"
          prefetch={false}
          className="flex h-6.5 items-center hover:text-text pointer-coarse:h-11"
        >
          {words.trash}
        </Link>
      </span>
    </div>
  );
}
