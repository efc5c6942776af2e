import sharp from "sharp";
import { drawText, measureText } from "./caption";
import type { Composition } from "./composition";
import { round } from "./paths";

/** PNG, JPEG, WebP and GIF by their first bytes; nothing else of a stranger's is opened. */
function isRaster(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 12)).toString("latin1");
  return (
    head.startsWith("\x89PNG") ||
    head.startsWith("\xff\xd8\xff") ||
    head.startsWith("GIF8") ||
    (head.startsWith("RIFF") && head.endsWith("WEBP"))
  );
}

async function readThumbnail(bytes: Uint8Array, side: number): Promise<string | undefined> {
  if (!isRaster(bytes)) return undefined;
  try {
    const thumbnail = await sharp(bytes, { limitInputPixels: 67_108_864 })
      .rotate()
      .resize(side, side, { fit: "cover" })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 88 })
      .toBuffer();
    return `data:image/jpeg;base64,${thumbnail.toString("base64")}`;
  } catch {
    // A reference that cannot be decoded is drawn as an empty card: its number still tells.
    return undefined;
  }
}

/** The references as small prints laid on the sheet in their order, numbered from 1. */
export async function drawReferences(
  composition: Composition,
  references: readonly Uint8Array[],
): Promise<string> {
  if (references.length === 0) return "";
  const gap = 26;
  const room = composition.width - 2 * 48;
  const side = Math.min(190, (room - gap * (references.length - 1)) / references.length);
  const random = composition.random.fork("references");
  const cards = references.map(async (bytes, index) => {
    const picture = await readThumbnail(bytes, 256);
    const turn = round(random.between(-3.4, 3.4));
    const border = side * 0.05;
    const shadows = [14, 9, 5, 2]
      .map(
        (grow) =>
          `<rect x="${-grow}" y="${-grow + 7}" width="${round(side + 2 * grow)}" height="${round(side + 2 * grow)}" rx="${4 + grow}" opacity="0.09"/>`,
      )
      .join("");
    const inner = round(side - 2 * border);
    const face =
      picture === undefined
        ? `<rect x="${round(border)}" y="${round(border)}" width="${inner}" height="${inner}" fill="#e8e1d2" stroke="#a39a86" stroke-dasharray="6 8" stroke-width="2"/>`
        : `<image x="${round(border)}" y="${round(border)}" width="${inner}" height="${inner}" href="${picture}"/>`;
    const number = String(index + 1);
    const size = Math.max(9, side * 0.14);
    const disc = `<circle cx="${round(border + size)}" cy="${round(border + size)}" r="${round(size * 0.82)}" fill="#111318" opacity="0.9"/><g fill="#fff6e6">${drawText({ text: number, x: border + size - measureText(number, size) / 2, y: border + size * 1.36, size })}</g>`;
    return `<g transform="translate(${round(48 + index * (side + gap))} 48) rotate(${turn} ${round(side / 2)} ${round(side / 2)})">${shadows}<rect width="${round(side)}" height="${round(side)}" rx="4" fill="#fbf7ee"/>${face}${disc}</g>`;
  });
  return (await Promise.all(cards)).join("");
}
