"use client";

import { Pin } from "lucide-react";
import { type KeyboardEvent, useEffect } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { panelTexts } from "@/lib/language/texts";
import { chooseTab, followPanelTab, panelTabs, togglePin, usePanelTab } from "./panel-tab";

const words = panelTexts;

/** What the panel speaks of: the next image, or the one that is selected. */
export function PanelTabList() {
  const { tab, isPinned } = usePanelTab();
  useEffect(followPanelTab, []);
  const move = (event: KeyboardEvent) => {
    if (!["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) return;
    const other = tab === "next" ? "selected" : "next";
    const ends = { Home: "next", End: "selected" } as const;
    const to = event.key === "Home" || event.key === "End" ? ends[event.key] : other;
    event.preventDefault();
    chooseTab(to);
    document.getElementById(tabId(to))?.focus();
  };
  return (
    <>
      <div role="tablist" aria-label={words.settings} onKeyDown={move} className="flex gap-0.5">
        {panelTabs.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={tabId(each)}
            aria-selected={each === tab}
            aria-controls={PANEL_ID}
            tabIndex={each === tab ? 0 : -1}
            onClick={() => chooseTab(each)}
            className="h-7 rounded-button px-2.5 text-label text-text-2 hover:text-text aria-selected:bg-surface-3 aria-selected:font-medium aria-selected:text-text pointer-coarse:h-11 forced-colors:aria-selected:outline-2"
          >
            {words.tabs[each]}
          </button>
        ))}
      </div>
      <span className="flex-1" />
      {tab === "selected" && (
        <IconButton label={words.pin} aria-pressed={isPinned} onClick={togglePin}>
          <Pin aria-hidden="true" />
        </IconButton>
      )}
    </>
  );
}

/** The part of the panel that the tabs turn. */
export const PANEL_ID = "panel-tab";

export function tabId(tab: string): string {
  return `panel-tab-${tab}`;
}
