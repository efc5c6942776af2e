import { draft } from "./draft";
import { addLinks, linksIn } from "./reference-ways-in";
import { createStore } from "./store";

/** A link to an image that was just pasted into the prompt; empty when there is none to offer. */
export const pastedLink = createStore("");

/** Offers a link to an image as a reference; it stays in the prompt until a person agrees. */
export function offerPastedLink(text: string): void {
  const [link, ...more] = linksIn(text) ?? [];
  pastedLink.set(link !== undefined && more.length === 0 && leadsToImage(link) ? link : "");
}

/** Takes the link from the prompt and puts it into the tray. */
export function takePastedLink(): void {
  const link = pastedLink.get();
  pastedLink.set("");
  draft.setPrompt(draft.get().prompt.replace(link, "").trim());
  addLinks([link]);
}

/** By its ending, or as one of this studio's own images. */
function leadsToImage(link: string): boolean {
  if (!URL.canParse(link)) return false;
  const { origin, pathname } = new URL(link);
  if (/\.(?:png|jpe?g|webp|avif|gif)$/i.test(pathname)) return true;
  return origin === location.origin && /^\/(?:api\/)?images\/[0-9a-f-]{36}/.test(pathname);
}
