import { type AtHand, aboutOf } from "@/components/studio/commands/at-hand";
import { createStore } from "@/components/ui/browser/store";

export type OpenedMenu = {
  /** What it is about: an image on the stage, or the thumb of a run. */
  element: HTMLElement;
  kind: "image" | "run";
  /** Which one it was then: the element may come to show another. */
  about: AtHand;
  /** Where the pointer was; absent for keys. */
  point?: { x: number; y: number };
};

/** The menu of an image or a run, while one is open. */
export const openedMenu = createStore<OpenedMenu | undefined>(undefined);

const PLACES = [
  ["image", "#stage [data-image]"],
  ["run", "#images [data-run], [role=grid] [data-run]"],
] as const;

/** What a menu can be about where an event happened. */
export function menuFor(target: EventTarget | null): OpenedMenu | undefined {
  if (!(target instanceof Element)) return undefined;
  for (const [kind, selector] of PLACES) {
    const element = target.closest<HTMLElement>(selector);
    if (element !== null) return { element, kind, about: aboutOf(element) };
  }
  return undefined;
}
