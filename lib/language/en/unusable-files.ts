import type { ErrorFacts } from "./errors";

const figures = new Intl.NumberFormat("en");

const TAKEN = "PNG, JPEG, WebP, AVIF or GIF";

/** Why a person's file or link is no image that can be used, in one sentence and what to do. */
export function explainUnusable(facts: ErrorFacts): string {
  const { looksLike, width, height, limit, limitBytes } = facts;
  if (limitBytes !== undefined) {
    return `It is larger than ${Math.round(Number(limitBytes) / 1024 / 1024)} MB.`;
  }
  if (width !== undefined && height !== undefined) {
    const size = `${figures.format(Number(width))} × ${figures.format(Number(height))}`;
    const most = Math.round(Number(limit ?? 0) / 1024 / 1024);
    return `It has ${size} pixels; the studio opens up to ${most} megapixels.`;
  }
  switch (looksLike) {
    case undefined:
      return "It is damaged or not whole.";
    case "nothing":
      return "It is empty.";
    case "HTML":
      return "It is a web page, not an image.";
    case "SVG":
      return `It is an SVG drawing. Export it as ${TAKEN}.`;
    case "text":
    case "unknown bytes":
      return `It is not an image. Use ${TAKEN}.`;
    default:
      return `It is ${looksLike}. Use ${TAKEN}.`;
  }
}

/** Why the file of a stored image cannot go out; nothing where another try may read it. */
export function explainLostFile(code: string | undefined): string | undefined {
  switch (code) {
    case "ENOENT":
      return "Its file is not in the studio any more.";
    case "EACCES":
    case "EPERM":
    case "EISDIR":
    case "EIO":
      return "Its file in the data folder cannot be read.";
    default:
      return undefined;
  }
}
