import { useLayoutEffect } from "react";
import { announce } from "@/components/ui/browser/live-region";
import { createStore, useStore } from "@/components/ui/browser/store";
import { libraryTexts } from "@/lib/language/texts";
import { nothingChosen, type Selection } from "./selection";

/** Where images can be selected: what is selected in one place is nothing to the other. */
type Place = "library" | "trash";

const selection = createStore<Selection>(nothingChosen);
let place: Place = "library";

export const selected = {
  get: selection.get,
  /** Changes it, and tells how many are selected now. */
  change(next: (before: Selection) => Selection): void {
    const before = selection.get();
    const after = next(before);
    selection.set(after);
    if (after.chosen.size !== before.chosen.size) {
      announce(libraryTexts.selected(after.chosen.size));
    }
  },
  clear(): void {
    selection.set(nothingChosen);
  },
  /** A selection outlives its page, so that Back finds it, but not the way to another place. */
  enter(next: Place): void {
    if (next !== place) selected.clear();
    place = next;
  },
};

export function useSelectionPlace(next: Place): void {
  useLayoutEffect(() => selected.enter(next), [next]);
}

export function useSelected(): Selection["chosen"] {
  return useStore(selection, ({ chosen }) => chosen);
}
