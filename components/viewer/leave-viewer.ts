const WAIT_MS = 3_000;

let seenLast: string | undefined;

/** The image that the viewer was left at, told once: a long list brings its row into sight for it. */
export function takeSeenLast(): string | undefined {
  const id = seenLast;
  seenLast = undefined;
  return id;
}

/** Whether the page before this one is one of ours, in the same state as it was left. */
export function cameFromInside(): boolean {
  if ("navigation" in window) return window.navigation.canGoBack;
  // Where the browser does not tell: a document that began at another page has come here by a link.
  const [loaded] = performance.getEntriesByType("navigation");
  return loaded !== undefined && !new URL(loaded.name).pathname.startsWith("/images/");
}

/** Gives the focus to the tile of an image as soon as a page shows it. */
export function focusTile(id: string): void {
  seenLast = id;
  const find = () => {
    const tile = document.querySelector<HTMLElement>(
      `[data-image="${CSS.escape(id)}"], a[href^="/images/${CSS.escape(id)}"]`,
    );
    tile?.focus();
    return tile !== null;
  };
  if (find()) return;
  const observer = new MutationObserver(() => {
    if (find()) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), WAIT_MS);
}
