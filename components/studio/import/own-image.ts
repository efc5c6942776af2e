const PATH = /^\/(?:api\/)?images\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:$|\/)/;
const LONGEST_LINK = 2_000;

/** The image of this studio that a link leads to, by its id. */
export function ownImage(text: string, origin: string | undefined): string | undefined {
  const link = text.trim();
  if (origin === undefined || link.length > LONGEST_LINK || /\s/.test(link)) return undefined;
  if (!URL.canParse(link)) return undefined;
  const { origin: from, pathname } = new URL(link);
  return from === origin ? PATH.exec(pathname)?.[1] : undefined;
}
