import { waitingTexts } from "@/lib/language/texts";

const words = waitingTexts;

/** What the tab tells to somebody who looks at another one. */
export type TabSign = {
  /** Runs under way. */
  running: number;
  /** Images that came while this page was hidden. */
  fresh: number;
};

/** The title that says so; nothing where there is nothing to say. */
export function titleOf({ running, fresh }: TabSign): string | undefined {
  if (fresh > 0) return words.titleNew(fresh);
  return running > 0 ? words.titleRunning(running) : undefined;
}

/** The icon that says so: a dot for what is new, else a ring in quarters for what is under way. */
export function iconOf({ running, fresh }: TabSign): string | undefined {
  if (fresh > 0)
    return picture(
      `<circle cx="22" cy="10" r="8" fill="#f0f0f0" stroke="#161616" stroke-width="3"/>`,
    );
  if (running === 0) return undefined;
  return picture(
    `<circle cx="16" cy="16" r="9" fill="none" stroke="#f0f0f0" stroke-width="4" pathLength="8" stroke-dasharray="1.3 .7"/>`,
  );
}

function picture(mark: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6.5" fill="#161616"/>${mark}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

type Shown = { before: string; title: string };

let shown: Shown | undefined;
let icon: HTMLLinkElement | undefined;
let watch: MutationObserver | undefined;

/** Puts a sign on the tab, or takes it off; what stood there before comes back. */
export function showSign(sign: TabSign): void {
  const title = titleOf(sign);
  const href = iconOf(sign);
  if (title === undefined || href === undefined) {
    takeSignOff();
    return;
  }
  shown = { before: shown?.before ?? document.title, title };
  document.title = title;
  watchTitle();
  icon ??= newIcon();
  if (icon.getAttribute("href") !== href) icon.href = href;
  // The last one counts, and the page may have brought its own since.
  if (document.head.lastElementChild !== icon) document.head.append(icon);
}

/** Another page may have written its own title meanwhile; that one stays. */
export function takeSignOff(): void {
  if (shown !== undefined && document.title === shown.title) document.title = shown.before;
  shown = undefined;
  watch?.disconnect();
  watch = undefined;
  icon?.remove();
}

/** The page's own title may be written after the sign, which stands before it until it goes. */
function watchTitle(): void {
  if (watch !== undefined) return;
  watch = new MutationObserver(() => {
    if (shown === undefined || document.title === shown.title) return;
    shown = { ...shown, before: document.title };
    document.title = shown.title;
  });
  watch.observe(document.head, { childList: true, characterData: true, subtree: true });
}

function newIcon(): HTMLLinkElement {
  const link = document.createElement("link");
  link.rel = "icon";
  link.type = "image/svg+xml";
  return link;
}
