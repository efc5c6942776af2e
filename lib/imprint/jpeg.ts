import { ascii, joined, type Opened, type Piece, view } from "./bytes";
import { textOfXmp, xmpOf } from "./xmp";

const START = 2;
const APP0 = 0xe0;
const APP1 = 0xe1;
const START_OF_SCAN = 0xda;
const NAME = ascii("http://ns.adobe.com/xap/1.0/\0");
/** A segment's length has two bytes, and counts them. */
const LONGEST = 0xffff - 2;

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/**
 * The text as an XMP segment behind those that readers expect first, and before any other XMP: the
 * first counts. None where it is too long.
 */
export function imprintJpeg({ head, size }: Opened, text: string): Piece[] | undefined {
  if (!isJpeg(head)) return undefined;
  const content = joined(NAME, xmpOf(text));
  if (content.length > LONGEST) return undefined;
  const length = content.length + 2;
  const segment = joined(Uint8Array.of(0xff, APP1, length >>> 8, length & 0xff), content);
  let at = START;
  for (const { marker, from, to } of segments(head)) {
    if ((marker !== APP0 && marker !== APP1) || to > head.length) break;
    if (marker === APP1 && isXmp(head, from)) break;
    at = to;
  }
  return [{ from: 0, to: at }, segment, { from: at, to: size }];
}

export function readJpeg(bytes: Uint8Array): string | undefined {
  for (const { marker, from, to } of segments(bytes)) {
    if (marker !== APP1 || to > bytes.length) continue;
    const text = isXmp(bytes, from) ? textOfXmp(bytes.subarray(from + NAME.length, to)) : undefined;
    if (text !== undefined) return text;
  }
  return undefined;
}

function isXmp(bytes: Uint8Array, from: number): boolean {
  return NAME.every((byte, index) => bytes[from + index] === byte);
}

type Segment = { marker: number; from: number; to: number };

/** The segments before the picture itself, each from its content to its end. */
function* segments(bytes: Uint8Array): Generator<Segment> {
  const numbers = view(bytes);
  for (let at = START; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker === START_OF_SCAN) return;
    const to = at + 2 + Math.max(2, numbers.getUint16(at + 2));
    yield { marker, from: at + 4, to };
    at = to;
  }
}
