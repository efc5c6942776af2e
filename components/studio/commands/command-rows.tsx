"use client";

import { commandsTexts } from "@/lib/language/texts";
import { CommandRow } from "./command-row";
import { type Found, menuSections } from "./find-commands";

const words = commandsTexts;

type Properties = {
  id: string;
  found: readonly Found[];
  pointed: number;
  /** What was written to find them. */
  text: string;
  onPoint: (index: number) => void;
  onChoose: (row: Found) => void;
};

/** The rows of the command menu under the heads of their sections. */
export function CommandRows({ id, found, pointed, text, onPoint, onChoose }: Properties) {
  const places = found.map((row, index) => ({ row, index }));
  const sections = menuSections
    .map((section) => ({ section, rows: places.filter(({ row }) => row.section === section) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <div id={id} role="listbox" aria-label={words.menu}>
      {sections.map(({ section, rows }) => (
        <fieldset key={section} aria-label={words.sections[section]} className="min-w-0 pb-1.5">
          <p aria-hidden="true" className="px-3 pt-2 pb-1 text-meta text-text-3">
            {words.sections[section]}
          </p>
          {rows.map(({ row, index }) => (
            <button
              type="button"
              key={row.key}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === pointed}
              onPointerMove={() => index !== pointed && onPoint(index)}
              onClick={() => onChoose(row)}
              className="flex min-h-9 w-full scroll-my-2 items-center gap-3 rounded-button px-3 text-left text-label text-text-2 @max-3xs:py-1.5 aria-selected:bg-surface-3 aria-selected:text-text pointer-coarse:min-h-11 forced-colors:aria-selected:outline-2"
            >
              <CommandRow row={row} text={text} />
            </button>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
