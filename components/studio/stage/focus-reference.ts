import { focusPrompt } from "@/components/studio/composer/prompt-focus";

/** The tiles come on demand, with the first reference. */
const FRAMES_UNTIL_TILES_STAND = 90;

/** Moves the focus to a tile of the tray, counted from 1; a phone opens its sheet first. */
export function focusReference(position: number): void {
  focusPrompt();
  let left = FRAMES_UNTIL_TILES_STAND;
  const look = () => {
    left -= 1;
    const tile = tileAt(position);
    if (tile !== undefined) tile.focus();
    else if (left > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function tileAt(position: number): HTMLElement | undefined {
  for (const tray of document.querySelectorAll("[data-row~=references]")) {
    const tile = tray.querySelectorAll<HTMLElement>("li > button[data-lit]")[position - 1];
    if (tile?.checkVisibility() === true) return tile;
  }
  return undefined;
}
