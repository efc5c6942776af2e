import { createStore, useStore } from "@/components/ui/browser/store";

export const panelTabs = ["next", "selected"] as const;
export type PanelTab = (typeof panelTabs)[number];

type Turned = { tab: PanelTab; isPinned: boolean };

const KEY = "proofsheet.panel-tab";

const turned = createStore<Turned>({ tab: "next", isPinned: false });

/** Where the second tab's content stands; whoever knows the image puts it there. */
export const selectedPlace = createStore<HTMLElement | null>(null);

export function usePanelTab(): Turned {
  return useStore(turned, (now) => now);
}

/** A person's own press turns the panel even while it is pinned. */
export function chooseTab(tab: PanelTab): void {
  put({ ...turned.get(), tab });
}

/** Turns the panel as a consequence of something else, unless it is pinned. */
export function turnTo(tab: PanelTab): void {
  const now = turned.get();
  if (!now.isPinned && now.tab !== tab) put({ ...now, tab });
}

export function togglePin(): void {
  const now = turned.get();
  put({ ...now, isPinned: !now.isPinned });
}

function put(next: Turned): void {
  turned.set(next);
  localStorage.setItem(KEY, JSON.stringify(next));
}

/** Reads what was kept; anything else counts as nothing. */
export function readTurned(text: string | null): Turned | undefined {
  if (text === null) return undefined;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== "object" || kept === null || !("tab" in kept)) return undefined;
    const tab = panelTabs.find((each) => each === kept.tab);
    return tab && { tab, isPinned: "isPinned" in kept && kept.isPinned === true };
  } catch {
    return undefined;
  }
}

/** Brings the tab back, and turns to the next image when a person writes. Ends when called. */
export function followPanelTab(): () => void {
  const kept = readTurned(localStorage.getItem(KEY));
  if (kept !== undefined) turned.set(kept);
  const hear = ({ target }: Event) => {
    if (target instanceof Element && target.closest("[data-prompt]") !== null) turnTo("next");
  };
  document.addEventListener("input", hear);
  return () => document.removeEventListener("input", hear);
}
