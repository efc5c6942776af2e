"use client";

import { ChevronRight } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { createStore, useStore } from "@/components/ui/browser/store";
import { panelTexts } from "@/lib/language/texts";

const KEY = "proofsheet.more";
const open = createStore(false);

type Properties = {
  /** One of the rows differs from what the model does by itself, or is wrong: it is not hidden. */
  isForced: boolean;
  children: ReactNode;
};

/** Rows that are rarely used. It stays as it was left, also the next time. */
export function MoreRows({ isForced, children }: Properties) {
  const isOpen = useStore(open, (is) => is);
  useEffect(() => open.set(localStorage.getItem(KEY) === "open"), []);
  const toggle = () => {
    open.set(!isOpen);
    localStorage.setItem(KEY, isOpen ? "closed" : "open");
  };
  const isShown = isOpen || isForced;
  return (
    <section className="flex flex-col gap-2">
      <button
        type="button"
        aria-expanded={isShown}
        aria-disabled={isForced}
        onClick={isForced ? undefined : toggle}
        className="group -ml-1 flex h-7 items-center gap-1.5 self-start rounded-button pr-2 text-label font-label text-text-2 hover:text-text aria-disabled:hover:text-text-2 pointer-coarse:h-11"
      >
        <ChevronRight
          aria-hidden
          className="size-3.5! text-text-3 transition-transform group-aria-expanded:rotate-90"
        />
        {panelTexts.moreRows}
      </button>
      {isShown && children}
    </section>
  );
}
