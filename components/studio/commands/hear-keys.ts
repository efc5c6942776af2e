import { afterPaint } from "@/components/ui/browser/after-paint";
import { laterAtHand } from "./at-hand";
import { chordOf } from "./chord";
import type { Command } from "./command-list";
import { isWhereImagesAre } from "./image-places";
import { commandOn, keys } from "./key-map";
import { actionOf } from "./offered-actions";
import { waitForRoom } from "./room";
import { isTextSelected } from "./text-selected";
import { warmRoom } from "./warm-room";

const FIELDS =
  "textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=range])";
/** What has keys of its own. */
const OVERLAYS = "dialog:modal, [aria-modal]:popover-open, [role=menu]:popover-open";

/** Follows the keys of the page until the returned function is called. */
export function followKeys(): () => void {
  document.addEventListener("keydown", hear);
  return () => document.removeEventListener("keydown", hear);
}

function hear(event: KeyboardEvent): void {
  // While an input method composes a word, all keys are its own.
  if (event.defaultPrevented || event.repeat || event.isComposing) return;
  // The menu is one key away, and so is Generate, which must not wait for it.
  if (event.key === "Control" || event.key === "Meta") afterPaint(warmRoom);
  const chord = chordOf(event);
  const command = chord === undefined ? undefined : commandOn(chord, keys.get());
  if (command === undefined || !isFor(command, event)) return;
  if (document.querySelector(OVERLAYS) !== null) return;
  const { id } = command;
  const action = actionOf(id);
  if (action === undefined) {
    // Words that are selected are copied as ever.
    const act = laterAtHand();
    if (isTextSelected() || !waitForRoom(() => act(() => actionOf(id)?.run()))) return;
  }
  event.preventDefault();
  action?.run();
}

/** Whether a press of its key is meant for the command, and not for what has the focus. */
function isFor({ on, notInFields }: Command, event: KeyboardEvent): boolean {
  const { target } = event;
  const isHeld = event.metaKey || event.ctrlKey || event.altKey;
  if (!(target instanceof Element)) return on !== "image";
  if (target.closest(FIELDS) !== null) return isHeld && !event.altKey && notInFields !== true;
  return on !== "image" || isHeld || isWhereImagesAre(target);
}
