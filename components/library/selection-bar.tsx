"use client";

import { X } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { LibraryImage } from "@/lib/contract/library";
import { libraryTexts } from "@/lib/language/texts";
import { selected, useSelected } from "./selected";
import { everything } from "./selection";

const words = libraryTexts;

export type Action = {
  label: string;
  /** A shorter word, under the icon on a phone. */
  short: string;
  icon: ReactNode;
  /** Only the icon where there is room for a bar: its name is a tooltip. */
  isQuiet?: boolean;
  act: (images: readonly LibraryImage[]) => void;
};

type Properties = {
  shown: readonly LibraryImage[];
  /** Whether there are more images than are shown. */
  hasMore: boolean;
  actions: readonly Action[];
};

/** What can be done with what is selected; Escape ends the selection. */
export function SelectionBar({ shown, hasMore, actions }: Properties) {
  const chosen = useSelected();
  useEffect(() => {
    document.addEventListener("keydown", endByEscape);
    return () => document.removeEventListener("keydown", endByEscape);
  }, []);
  if (chosen.size === 0) return null;
  const images = [...chosen.values()];
  const hidden = chosen.size - shown.filter(({ id }) => chosen.has(id)).length;
  const count = [words.selected(chosen.size), ...(hidden > 0 ? [words.hidden(hidden)] : [])];
  return (
    <section aria-label={words.selection}>
      <div className="fixed inset-x-0 top-0 z-2 flex h-12 items-center gap-1 bg-bg pr-4 pl-1 md:hidden">
        <IconButton label={words.endSelection} onClick={selected.clear}>
          <X aria-hidden="true" />
        </IconButton>
        <p className="flex-1 truncate text-heading">{count.join(", ")}</p>
        <button
          type="button"
          onClick={() => selected.change(() => everything(shown))}
          className="h-11 min-w-11 text-right text-body font-medium whitespace-nowrap"
        >
          {hasMore ? words.allLoaded : words.all}
        </button>
      </div>
      <div className="pointer-events-none fixed inset-x-0 bottom-0 z-2 flex justify-center max-md:bg-surface-1 max-md:pb-[env(safe-area-inset-bottom)] md:bottom-4 lg:left-14">
        <div className="pointer-events-auto flex items-center max-md:w-full max-md:justify-around max-md:p-1 md:h-12 md:gap-0.5 md:rounded-bench md:bg-surface-1 md:pr-2 md:pl-4 md:shadow-popover">
          <p className="mr-2 text-label font-medium whitespace-nowrap max-md:hidden">
            {count.join(", ")}
          </p>
          {actions.map((action) => (
            <ActionButton key={action.label} action={action} images={images} />
          ))}
          <span aria-hidden="true" className="mx-1.5 h-5 w-px bg-hairline max-md:hidden" />
          <span className="flex max-md:hidden">
            <IconButton label={words.endSelection} onClick={selected.clear}>
              <X aria-hidden="true" />
            </IconButton>
          </span>
        </div>
      </div>
    </section>
  );
}

type ButtonProperties = { action: Action; images: readonly LibraryImage[] };

function ActionButton({ action, images }: ButtonProperties) {
  const { label, short, icon, isQuiet = false, act } = action;
  return (
    <button
      type="button"
      aria-label={label}
      data-tooltip={isQuiet ? label : undefined}
      data-quiet={isQuiet}
      onClick={() => act(images)}
      className="group/action flex items-center justify-center gap-2 rounded-button text-label text-text-2 hover:bg-surface-3 hover:text-text max-md:h-14 max-md:min-w-16 max-md:flex-col max-md:gap-1 max-md:text-meta max-md:lucide-large md:h-8 md:px-2.5 md:pointer-coarse:h-11"
    >
      {icon}
      <span className="md:hidden">{short}</span>
      <span className="max-md:hidden md:group-data-[quiet=true]/action:hidden">{label}</span>
    </button>
  );
}

function endByEscape(event: KeyboardEvent): void {
  if (event.key !== "Escape" || event.defaultPrevented || selected.get().chosen.size === 0) return;
  // What lies over the page closes first.
  if (document.querySelector("dialog[open], [popover=auto]:popover-open") !== null) return;
  selected.clear();
}
