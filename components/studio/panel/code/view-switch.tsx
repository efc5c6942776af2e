"use client";

import { useId } from "react";
import { useStore } from "@/components/ui/browser/store";
import { panelTexts } from "@/lib/language/texts";
import { panelView, panelViews } from "./panel-view";

const words = panelTexts;

/** Form, JSON or code: the same settings in three views. */
export function ViewSwitch() {
  const view = useStore(panelView, (now) => now);
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={words.views}
      className="flex h-11 flex-none items-center max-md:mb-3 @max-3xs:h-auto @max-3xs:flex-wrap"
    >
      {panelViews.map((each) => (
        <label
          key={each}
          className="relative flex h-7 items-center rounded-button px-2.5 text-label text-text-2 transition-colors hover:text-text has-checked:bg-surface-3 has-checked:font-medium has-checked:text-text pointer-coarse:h-9 pointer-coarse:px-3.5 forced-colors:has-checked:outline-2"
        >
          <input
            type="radio"
            name={name}
            checked={each === view}
            onChange={() => panelView.set(each)}
            className="absolute inset-0 appearance-none rounded-button pointer-coarse:-inset-y-1"
          />
          {words.view[each]}
        </label>
      ))}
    </div>
  );
}
