import { ascii, joined, type Opened, type Piece, stands, uint32Reversed, view } from "./bytes";
import { textOfXmp, xmpOf } from "./xmp";

const FIRST_CHUNK = 12;
const CHUNK_HEADER = 8;
/** A chunk's header and its ten bytes. */
const EXTENDED = 18;
const HAS_XMP = 0x04;
const HAS_ALPHA = 0x10;

export function isWebp(bytes: Uint8Array): boolean {
  return stands(bytes, 0, "RIFF") && stands(bytes, 8, "WEBP");
}

/**
 * The text as an XMP chunk at the end, which the extended header tells of. A file that has one
 * already gets ours before all others: readers take the first.
 */
export function imprintWebp({ head, size }: Opened, text: string): Piece[] | undefined {
  if (!isWebp(head) || head.length < FIRST_CHUNK + EXTENDED) return undefined;
  const end = view(head).getUint32(4, true) + 8;
  const extended = extendedHeader(head);
  if (extended === undefined || end > size || end % 2 === 1) return undefined;
  const packet = xmpOf(text);
  const padding = new Uint8Array(packet.length % 2);
  const chunk = joined(ascii("XMP "), uint32Reversed(packet.length), packet, padding);
  const isExtended = stands(head, FIRST_CHUNK, "VP8X");
  const old = isExtended ? FIRST_CHUNK + EXTENDED : FIRST_CHUNK;
  if (end < old) return undefined;
  const length = FIRST_CHUNK + EXTENDED + (end - old) + chunk.length - 8;
  const start = joined(ascii("RIFF"), uint32Reversed(length), ascii("WEBP"), extended);
  const isFirst = isExtended && ((head[FIRST_CHUNK + CHUNK_HEADER] ?? 0) & HAS_XMP) !== 0;
  const rest = { from: old, to: end };
  const behind = end < size ? [{ from: end, to: size }] : [];
  return [start, ...(isFirst ? [chunk, rest] : [rest, chunk]), ...behind];
}

export function readWebp(bytes: Uint8Array): string | undefined {
  const numbers = view(bytes);
  for (let at = FIRST_CHUNK; at + CHUNK_HEADER <= bytes.length; ) {
    const length = numbers.getUint32(at + 4, true);
    const from = at + CHUNK_HEADER;
    const isXmp = stands(bytes, at, "XMP ") && from + length <= bytes.length;
    const text = isXmp ? textOfXmp(bytes.subarray(from, from + length)) : undefined;
    if (text !== undefined) return text;
    at = from + length + (length % 2);
  }
  return undefined;
}

/** The VP8X chunk with the mark for XMP: the file's own, or one made of the picture's header. */
function extendedHeader(head: Uint8Array): Uint8Array | undefined {
  if (stands(head, FIRST_CHUNK, "VP8X")) {
    const own = head.slice(FIRST_CHUNK, FIRST_CHUNK + EXTENDED);
    own[CHUNK_HEADER] = (own[CHUNK_HEADER] ?? 0) | HAS_XMP;
    return own;
  }
  const picture = pictureOf(head);
  if (picture === undefined) return undefined;
  const { width, height, hasAlpha } = picture;
  return joined(
    ascii("VP8X"),
    uint32Reversed(10),
    uint32Reversed(HAS_XMP | (hasAlpha ? HAS_ALPHA : 0)),
    uint32Reversed(width - 1).subarray(0, 3),
    uint32Reversed(height - 1).subarray(0, 3),
  );
}

/** Width, height and alpha, by the header of a simple file's only chunk. */
function pictureOf(head: Uint8Array) {
  const numbers = view(head);
  const data = FIRST_CHUNK + CHUNK_HEADER;
  if (stands(head, FIRST_CHUNK, "VP8 ") && stands(head, data + 3, "\x9d\x01\x2a")) {
    const width = numbers.getUint16(data + 6, true) & 0x3fff;
    const height = numbers.getUint16(data + 8, true) & 0x3fff;
    return { width, height, hasAlpha: false };
  }
  if (stands(head, FIRST_CHUNK, "VP8L") && head[data] === 0x2f) {
    const bits = numbers.getUint32(data + 1, true);
    const width = (bits & 0x3fff) + 1;
    const height = ((bits >>> 14) & 0x3fff) + 1;
    return { width, height, hasAlpha: ((bits >>> 28) & 1) === 1 };
  }
  return undefined;
}
