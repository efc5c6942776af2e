import sharp, { type Sharp } from "sharp";

/** 64 megapixels: 8192 × 8192. */
export const LARGEST_PIXELS = 64 * 1024 * 1024;

const SECONDS = 60;

/**
 * What the decoder may open, of all that it could: our five types. SVG from memory stays for the
 * sandbox, which draws with the same library in the same process.
 */
const loaders = [
  ...["Png", "Jpeg", "Webp", "Nsgif", "Heif"].flatMap((name) => [
    `VipsForeignLoad${name}File`,
    `VipsForeignLoad${name}Buffer`,
  ]),
  "VipsForeignLoadSvgBuffer",
];

sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: loaders });
// Every image is opened once or twice in its life: a cache would only hold memory.
sharp.cache(false);

/** Opens a stranger's image: first frame only, within limits, an error when it is damaged. */
export function openImage(path: string): Sharp {
  return sharp(/*turbopackIgnore: true*/ path, {
    limitInputPixels: LARGEST_PIXELS,
    failOn: "error",
    sequentialRead: true,
    pages: 1,
  }).timeout({ seconds: SECONDS });
}

export type Measured = { width: number; height: number };

/** Width and height as a person sees them, read from the header alone. */
export async function measure(path: string): Promise<Measured> {
  // No limit here: nothing is decoded, and the refusal can name the size.
  const image = sharp(/*turbopackIgnore: true*/ path, { limitInputPixels: false, pages: 1 });
  const { autoOrient } = await image.metadata();
  return autoOrient;
}

/** Decodes every pixel in a band at a time; rejects when the image is damaged or not whole. */
export async function proveWhole(path: string): Promise<void> {
  await openImage(path).resize(8, 8, { fit: "fill" }).raw().toBuffer();
}
