import {
  ascii,
  fromUtf8,
  joined,
  type Opened,
  type Piece,
  stands,
  uint32,
  utf8,
  view,
} from "./bytes";

const SIGNATURE = "\x89PNG\r\n\x1a\n";
/** The signature and IHDR, which comes first and has one length. */
const HEADER = 33;
const KEYWORD = "Proofsheet";
/** Keyword, not compressed, no language, no translated keyword (PNG, third edition, 11.3.3.4). */
const BEFORE_TEXT = ascii(`iTXt${KEYWORD}\0\0\0\0\0`);

export function isPng(bytes: Uint8Array): boolean {
  return stands(bytes, 0, SIGNATURE);
}

/** The text as an iTXt chunk behind the header. */
export function imprintPng({ head, size }: Opened, text: string): Piece[] | undefined {
  if (!isPng(head) || head.length < HEADER || !stands(head, 12, "IHDR")) return undefined;
  const named = joined(BEFORE_TEXT, utf8(text));
  const chunk = joined(uint32(named.length - 4), named, uint32(crc32(named)));
  return [{ from: 0, to: HEADER }, chunk, { from: HEADER, to: size }];
}

export function readPng(bytes: Uint8Array): string | undefined {
  const numbers = view(bytes);
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
    const length = numbers.getUint32(at);
    const start = at + 4 + BEFORE_TEXT.length;
    const end = at + 8 + length;
    const isOurs = end <= bytes.length && start <= end && begins(bytes, at + 4);
    if (isOurs) return fromUtf8(bytes.subarray(start, end));
    at = end + 4;
  }
  return undefined;
}

function begins(bytes: Uint8Array, at: number): boolean {
  return BEFORE_TEXT.every((byte, index) => bytes[at + index] === byte);
}

/** As PNG and zlib reckon it. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
