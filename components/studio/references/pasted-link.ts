import { useDraft } from "@/components/studio/draft/draft";
import { createStore, useStore } from "@/components/ui/browser/store";
import { linksIn } from "./links-in";

/** A link to an image that was just pasted into the prompt; empty when there is none to offer. */
export const pastedLink = createStore("");

/** Offers a link to an image as a reference; it stays in the prompt until a person agrees. */
export function offerPastedLink(text: string): void {
  const [link, ...more] = linksIn(text) ?? [];
  pastedLink.set(link !== undefined && more.length === 0 && leadsToImage(link) ? link : "");
}

/** Only as long as the link still stands in the prompt. */
export function usePastedLink(): boolean {
  const link = useStore(pastedLink, (text) => text);
  return useDraft(({ prompt }) => link !== "" && prompt.includes(link));
}

/** By its ending, or as one of this studio's own images. */
function leadsToImage(link: string): boolean {
  if (!URL.canParse(link)) return false;
  const { origin, pathname } = new URL(link);
  if (/\.(?:png|jpe?g|webp|avif|gif)$/i.test(pathname)) return true;
  return origin === location.origin && /^\/(?:api\/)?images\/[0-9a-f-]{36}/.test(pathname);
}
