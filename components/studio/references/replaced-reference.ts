import { createStore } from "@/components/ui/browser/store";

/** The key of the reference that the next file or link takes the place of; empty: one is added. */
export const replacedReference = createStore("");

/** Opens the ways in for another in the place of a reference. */
export function askForReplacement(key: string): void {
  replacedReference.set(key);
  const add = [...document.querySelectorAll<HTMLElement>("[data-add-reference]")].find((way) =>
    way.checkVisibility(),
  );
  const id = add?.getAttribute("popovertarget") ?? "";
  document.getElementById(id)?.showPopover();
  focusLink(id);
}

/** Something has taken the place, so the ways in close. */
export function endReplacement(): void {
  replacedReference.set("");
  for (const add of document.querySelectorAll("[data-add-reference]")) {
    document.getElementById(add.getAttribute("popovertarget") ?? "")?.hidePopover();
  }
}

/** A popover takes the focus only once it stands. */
export function focusLink(id: string): void {
  requestAnimationFrame(() => document.getElementById(`${id}-link`)?.focus());
}
