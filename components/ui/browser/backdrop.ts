import { thumbHashToDataURL } from "thumbhash";

const known = new Map<string, string>();

/** A few pixels of an image as a CSS background, to stand there until it has loaded. */
export function backdrop(thumbhash: string | undefined): string | undefined {
  if (thumbhash === undefined) return undefined;
  const made = known.get(thumbhash) ?? draw(thumbhash);
  known.set(thumbhash, made);
  return made;
}

function draw(thumbhash: string): string {
  const bytes = Uint8Array.from(atob(thumbhash), (character) => character.charCodeAt(0));
  return `url(${thumbHashToDataURL(bytes)})`;
}
