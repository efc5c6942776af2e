"use client";

import { useId } from "react";
import { Popover } from "@/components/ui/popover";
import { differencesTexts, selectedTexts } from "@/lib/language/texts";
import { ChangeChip } from "./change-chip";
import type { Row } from "./differences";

const words = differencesTexts;

type Properties = {
  rows: readonly Row[];
  label: string;
  /** How many chips there is room for. */
  most?: number;
  onPress?: (row: Row) => void;
};

/** A few changes as chips, then how many more there are. */
export function ChangeChips({ rows, label, most = 3, onPress }: Properties) {
  const id = useId();
  if (rows.length === 0) return null;
  const rest = rows.slice(most);
  return (
    <ul aria-label={label} className="flex min-w-0 items-center gap-1.5">
      {rows.slice(0, most).map((row) => (
        <li key={row.key} className="min-w-0">
          <ChangeChip row={row} onPress={onPress && (() => onPress(row))} />
        </li>
      ))}
      {rest.length > 0 && (
        <li className="flex-none">
          <button
            type="button"
            popoverTarget={id}
            className="h-5.5 rounded-button px-1.5 text-meta text-text-3 hover:text-text pointer-coarse:h-9"
          >
            <span aria-hidden="true">{words.more(rest.length)}</span>
            <span className="spoken">{words.moreSpoken(rest.length)}</span>
          </button>
          <Popover id={id} label={selectedTexts.moreChanges} align="end">
            <ul className="flex flex-col items-start gap-1.5">
              {rest.map((row) => (
                <li key={row.key} className="max-w-full">
                  <ChangeChip row={row} onPress={onPress && (() => onPress(row))} />
                </li>
              ))}
            </ul>
          </Popover>
        </li>
      )}
    </ul>
  );
}
