import { createStore } from "@/components/ui/browser/store";
import { aboutOf, holdAtHand } from "./at-hand";

/** What stands over the page: one at a time. */
export const overlay = createStore<"none" | "menu" | "keys">("none");

let letGo: (() => void) | undefined;

/** What has the focus now stays at hand for as long as it is open. */
export function openOverlay(which: "menu" | "keys"): void {
  letGo ??= holdAtHand(aboutOf(document.activeElement));
  overlay.set(which);
}

export function closeOverlay(): void {
  letGo?.();
  letGo = undefined;
  overlay.set("none");
}
