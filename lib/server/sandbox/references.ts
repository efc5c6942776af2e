import sharp from "sharp";
import { type Refusal, refusal } from "./refusal";

const INSET_SIDE = 512;
const MOST_PIXELS = 64_000_000;

type ReadImage = (link: string) => Promise<Uint8Array>;

/**
 * Fetches the references of a submission, as a provider does before it accepts, and keeps a small
 * rendition of each. The refusal names the first one that is no image or cannot be had.
 */
export async function collectReferences(
  links: readonly string[],
  options: { read: ReadImage; paramOf(index: number): string },
): Promise<string[] | Refusal> {
  const outcomes = await Promise.allSettled(
    links.map(async (link) => reduce(await options.read(link))),
  );
  const renditions: string[] = [];
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.status === "rejected") return unreachable(index, options.paramOf(index));
    renditions.push(outcome.value);
  }
  return renditions;
}

export function unreachable(index: number, param: string): Refusal {
  return refusal(400, "reference", {
    message: `Input image ${index + 1} could not be fetched or is not an image.`,
    param,
  });
}

export function dataOf(link: string): Uint8Array {
  return new Uint8Array(Buffer.from(link.slice(link.indexOf(",") + 1), "base64"));
}

async function reduce(bytes: Uint8Array): Promise<string> {
  if (!looksLikePicture(bytes)) throw new Error("not a picture");
  const small = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" })
    .rotate()
    .resize(INSET_SIDE, INSET_SIDE, { fit: "inside", withoutEnlargement: true })
    .webp({ quality: 85 })
    .toBuffer();
  return small.toString("base64");
}

/** Only formats without scripts or outside files are given to the decoder. */
function looksLikePicture(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  return (
    start.startsWith("\x89PNG\r\n\x1a\n") ||
    start.startsWith("\xff\xd8\xff") ||
    start.startsWith("GIF8") ||
    (start.startsWith("RIFF") && start.slice(8, 12) === "WEBP") ||
    /^ftyp(avif|avis)/.test(start.slice(4))
  );
}
