"use client";

import { useEffect } from "react";
import { useSeenReferences } from "@/components/studio/references/seen-references";
import { announce } from "@/components/ui/browser/live-region";
import { placeBeside } from "@/components/ui/place-beside";
import { mentionsTexts } from "@/lib/language/texts";
import { choosePosition, type OpenChoice, optionId, pointAtOption } from "./mention-choice";

const words = mentionsTexts;

const GAP = 6;

type Properties = {
  id: string;
  choice: OpenChoice;
  field: () => HTMLTextAreaElement | null;
  /** The unseen text behind the field, which knows where the "@" stands. */
  layer: () => HTMLElement | null;
};

/** The images that an "@" may mean. The focus stays in the prompt, whose keys choose. */
export function MentionList({ id, choice, field, layer }: Properties) {
  const { positions, active } = choice;
  const references = useSeenReferences();
  const count = positions.length;
  useEffect(() => announce(words.listSaid(count)), [count]);
  const place = (list: HTMLElement | null) => {
    const anchor = layer()?.querySelector("[data-asked-mention]");
    if (list === null || anchor === null || anchor === undefined) return;
    if (!list.matches(":popover-open")) list.showPopover();
    placeBeside(list, { anchor, gap: GAP, side: "above", align: "start" });
    // Where the "@" stands in a lower line, the lines above it stay readable.
    const above = (field()?.getBoundingClientRect().top ?? 0) - GAP - list.offsetHeight;
    if (above >= GAP) list.style.top = `${above}px`;
  };
  return (
    <div
      ref={place}
      id={id}
      popover="manual"
      role="listbox"
      aria-label={words.list}
      className="fixed m-0 max-h-72 min-w-44 flex-col overflow-y-auto rounded-card bg-surface-1 p-1 text-label text-text shadow-popover open:flex"
    >
      {positions.map((position, index) => {
        const preview = references[position - 1]?.preview;
        const choose = () => {
          const prompt = field();
          if (prompt !== null) choosePosition(prompt, position);
        };
        return (
          <div
            key={position}
            id={optionId(id, position)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onPointerMove={() => pointAtOption(index)}
            onMouseDown={(event) => {
              // The focus stays in the prompt.
              event.preventDefault();
              choose();
            }}
            className="flex min-h-10 shrink-0 items-center gap-2.5 rounded-field px-2 py-1 aria-selected:bg-surface-4 pointer-coarse:min-h-11 forced-colors:aria-selected:outline"
          >
            <span className="flex size-8 shrink-0 items-center justify-center overflow-hidden rounded-thumb bg-surface-3">
              {preview !== undefined && (
                <img src={preview} alt="" className="size-full object-cover" />
              )}
            </span>
            {words.option(position)}
          </div>
        );
      })}
    </div>
  );
}
