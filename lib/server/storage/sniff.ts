export const imageTypes = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
  "image/gif": "gif",
  "image/avif": "avif",
} as const;

export type ImageType = keyof typeof imageTypes;

/** A type as it stands in a row: only types that were stored come back. */
export function imageType(text: string): ImageType {
  if (isImageType(text)) return text;
  throw new Error(`No image is stored as ${text}`);
}

function isImageType(text: string): text is ImageType {
  return Object.hasOwn(imageTypes, text);
}

/** How many bytes from the front `sniff` wants to see. */
export const SNIFFED_BYTES = 512;

export type Sniffed = { type: ImageType } | { looksLike: string };

/**
 * Decides by the first bytes what a file is; no header and no name is asked. What is no image of
 * ours is named for people.
 */
export function sniff(bytes: Uint8Array): Sniffed {
  const front = Buffer.from(bytes.subarray(0, SNIFFED_BYTES));
  const text = front.toString("latin1");
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return { type: "image/png" };
  if (text.startsWith("\xff\xd8\xff")) return { type: "image/jpeg" };
  if (/^GIF8[79]a/.test(text)) return { type: "image/gif" };
  if (/^RIFF[\s\S]{4}WEBP/.test(text)) return { type: "image/webp" };
  if (isAvif(front)) return { type: "image/avif" };
  return { looksLike: describe(front) };
}

/** The `ftyp` box lists what a file is compatible with (ISO 14496-12, 4.3). */
function isAvif(front: Buffer): boolean {
  if (front.toString("latin1", 4, 8) !== "ftyp") return false;
  const box = front.subarray(8, Math.min(front.length, front.readUInt32BE(0)));
  return /^(?:[\s\S]{4})*?avi[fs]/.test(box.toString("latin1"));
}

function describe(front: Buffer): string {
  if (front.length === 0) return "nothing";
  const text = front
    .toString("utf8")
    .replace(/^\ufeff/, "")
    .trimStart();
  if (/^(?:<\?xml[\s\S]*?)?(?:<!--[\s\S]*?-->\s*)?(?:<!doctype svg|<svg)/i.test(text)) return "SVG";
  if (/^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body)/i.test(text)) return "HTML";
  if (text.startsWith("<?xml")) return "XML";
  if (/^[{[]/.test(text)) return "JSON";
  if (text.startsWith("%PDF")) return "PDF";
  if (/^II\*\0|^MM\0\*/.test(text)) return "TIFF";
  if (text.startsWith("BM")) return "BMP";
  if (front.toString("latin1", 4, 8) === "ftyp") return "HEIC or video";
  return isText(text) ? "text" : "unknown bytes";
}

function isText(text: string): boolean {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0xfffd || (code < 0x20 && !"\t\n\r\f".includes(character))) return false;
  }
  return true;
}
