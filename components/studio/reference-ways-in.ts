import { newRandomKey } from "@/lib/client/random-key";
import { texts } from "@/lib/language/texts";
import { composerNote } from "./composer-note";
import { draft } from "./draft";
import { announce } from "./live-region";
import { addFiles } from "./reference-uploads";

/** What is dragged inside the tray itself. */
export const TILE_TYPE = "application/x-proofsheet-reference";

/** Puts links beside the prompt, as they were written. */
export function addLinks(links: readonly string[]): true {
  for (const url of links) draft.addReference({ key: newRandomKey(), url });
  composerNote.set("");
  announce(texts.composer.added(draft.get().references.length));
  return true;
}

/** Links between spaces, as they were written; nothing if there is none or one is not a link. */
export function linksIn(text: string): string[] | undefined {
  const links = text.split(/\s+/).filter((part) => part !== "");
  const all = links.length > 0 && links.every((link) => /^https?:\/\/./i.test(link));
  return all ? links : undefined;
}

/** An image that is written out in a text, as a file. */
export function writtenImage(text: string): File | undefined {
  const match = /^data:(image\/[\w.+-]+);base64,([A-Za-z0-9+/=]+)$/.exec(text.trim());
  const [, type, base64] = match ?? [];
  if (type === undefined || base64 === undefined) return undefined;
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return new File([bytes], texts.references.files, { type });
  } catch {
    // Not base64 after all, so not an image.
    return undefined;
  }
}

/** Whether a drag may bring a reference. What a drag holds is told only when it is dropped. */
export function mayHoldReference(data: DataTransfer): boolean {
  if (data.types.includes(TILE_TYPE)) return false;
  return ["Files", "text/uri-list", "text/html"].some((type) => data.types.includes(type));
}

/** Takes what was dropped: an image of a page by its address, else files, else links. */
export function addDropped(data: DataTransfer): boolean {
  const source = imageSource(data.getData("text/html"));
  const written = source === undefined ? undefined : writtenImage(source);
  const files = written === undefined ? [...data.files] : [written];
  const fromPage = source === undefined ? undefined : linksIn(source);
  if (fromPage !== undefined) return addLinks(fromPage);
  if (files.length > 0) return addFiles(files);
  const links = linksIn(uriList(data));
  return links !== undefined && addLinks(links);
}

/** Takes images from the clipboard, where no text stands beside them. True when there were some. */
export function addPasted(data: DataTransfer): boolean {
  const files = [...data.files].filter(({ type }) => type.startsWith("image/"));
  if (files.length === 0 || data.getData("text/plain") !== "") return false;
  return addFiles(files);
}

/** The address of the image in a piece of a dragged page. */
function imageSource(html: string): string | undefined {
  if (html === "") return undefined;
  const image = new DOMParser().parseFromString(html, "text/html").querySelector("img");
  return image?.getAttribute("src") ?? undefined;
}

function uriList(data: DataTransfer): string {
  const lines = data.getData("text/uri-list").split(/\r?\n/);
  return lines.filter((line) => !line.startsWith("#")).join(" ");
}
