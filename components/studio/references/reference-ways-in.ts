import { type DraftReference, draft } from "@/components/studio/draft/draft";
import { draftReference } from "@/components/studio/draft/take-over";
import { offerRecord } from "@/components/studio/import/file/offered-file";
import { announce } from "@/components/ui/browser/live-region";
import { newRandomKey } from "@/lib/client/random-key";
import { composerTexts, referencesTexts } from "@/lib/language/texts";
import { linksIn } from "./links-in";
import { pastedLink } from "./pasted-link";
import { replaceTile } from "./reference-tray-order";
import { addFiles } from "./reference-uploads";
import { endReplacement, replacedReference } from "./replaced-reference";
import type { Brought } from "./what-was-brought";

/** Puts links beside the prompt, as they were written. */
export function addLinks(links: readonly string[]): void {
  for (const url of links) draft.addReference({ key: newRandomKey(), url });
  announce(composerTexts.added(draft.get().references.length));
}

/** An image that is written out in a text, as a file. */
export function writtenImage(text: string): File | undefined {
  const match = /^data:(image\/[\w.+-]+);base64,([A-Za-z0-9+/=]+)$/.exec(text.trim());
  const [, type, base64] = match ?? [];
  if (type === undefined || base64 === undefined) return undefined;
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return new File([bytes], referencesTexts.files, { type });
  } catch {
    // Not base64 after all, so not an image.
    return undefined;
  }
}

/** Takes what was dropped: an image of a page by its address, else files, else links. */
export function takeIn({ html, addresses, files }: Brought): void {
  const source = imageSource(html);
  const written = source === undefined ? undefined : writtenImage(source);
  const fromPage = source === undefined ? undefined : linksIn(source);
  const [own] = fromPage?.flatMap((link) => ownImageAt(link) ?? []) ?? [];
  const links = fromPage ?? linksIn(addresses);
  if (own !== undefined) takeOwnImage(own);
  else if (fromPage !== undefined) takeLinks(fromPage);
  else if (written !== undefined) takeFilesIn([written]);
  else if (files.length > 0) takeFilesIn(files);
  else if (links !== undefined) takeLinks(links);
}

/** Takes image files, from the clipboard for one. */
export function takeFilesIn(files: readonly File[]): void {
  if (replacedReference.get() === "") offerRecord(files, addFiles);
  else takeFiles(files);
}

/** The first takes the place that was asked for; all others are added. */
export function takeFiles(files: readonly File[]): void {
  const [first, ...others] = files;
  addFiles(first !== undefined && hasReplaced(first) ? others : files);
}

/** Links in the same way. */
export function takeLinks(links: readonly string[]): void {
  const [first, ...others] = links;
  const isReplaced = first !== undefined && hasReplaced(draftReference({ url: first }));
  const added = isReplaced ? others : links;
  if (added.length > 0) addLinks(added);
}

function takeOwnImage(image: string): void {
  if (!hasReplaced(draftReference({ image }))) addOwnImage(image);
}

/** Puts it into the place that was asked for. False when none was, or it is gone. */
function hasReplaced(by: File | DraftReference): boolean {
  const key = replacedReference.get();
  if (!draft.get().references.some((each) => each.key === key)) return false;
  endReplacement();
  replaceTile(key, by);
  return true;
}

/** Takes the link from the prompt and puts it into the tray. */
export function takePastedLink(): void {
  const link = pastedLink.get();
  pastedLink.set("");
  draft.setPrompt(draft.get().prompt.replace(link, "").trim());
  addLinks([link]);
}

/** The id of an image of this studio by an address that a page shows it under. */
export function ownImageAt(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const { origin, pathname } = new URL(link);
  if (origin !== location.origin) return undefined;
  return /^\/(?:api\/)?images\/([0-9a-f-]{36})(?:\/|$)/.exec(pathname)?.[1];
}

function addOwnImage(image: string): void {
  const { references } = draft.get();
  const known = references.some((each) => "image" in each && each.image === image);
  if (!known) draft.addReference(draftReference({ image }));
  announce(composerTexts.added(draft.get().references.length));
}

/** The address of the image in a piece of a dragged page. */
function imageSource(html: string): string | undefined {
  if (html === "") return undefined;
  const image = new DOMParser().parseFromString(html, "text/html").querySelector("img");
  return image?.getAttribute("src") ?? undefined;
}
