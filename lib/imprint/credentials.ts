import { stands, view } from "./bytes";
import { isJpeg } from "./jpeg";
import { isPng } from "./png";
import { isWebp } from "./webp";

type Read = (at: number, length: number) => Promise<Uint8Array>;

/** What stands at a place of a file, and where the next begins. */
type Found = { isSeal: boolean; next?: number };

const PNG_START = 8;
const JPEG_START = 2;
const WEBP_START = 12;
const LOOK_BYTES = 16;
/** More parts than that before the picture are no file that a camera or a model makes. */
const MOST_PARTS = 2_000;

/**
 * Whether a file carries Content Credentials (C2PA 2.1, appendix A): a seal over its bytes that any
 * byte written into it would break. In doubt it does.
 */
export async function carriesCredentials(read: Read): Promise<boolean> {
  const start = await read(0, LOOK_BYTES);
  if (isPng(start)) return findsSeal(read, { at: PNG_START, look: inPng });
  if (isJpeg(start)) return findsSeal(read, { at: JPEG_START, look: inJpeg });
  if (isWebp(start)) return findsSeal(read, { at: WEBP_START, look: inWebp });
  return false;
}

type Way = { at: number; look: (bytes: Uint8Array, at: number) => Found };

async function findsSeal(read: Read, way: Way): Promise<boolean> {
  let at: number | undefined = way.at;
  for (let parts = 0; parts < MOST_PARTS; parts++) {
    const bytes = await read(at, LOOK_BYTES);
    if (bytes.length < 8) return false;
    const { isSeal, next }: Found = way.look(bytes, at);
    if (isSeal || next === undefined) return isSeal;
    at = next;
  }
  return true;
}

function inPng(bytes: Uint8Array, at: number): Found {
  if (stands(bytes, 4, "IEND")) return { isSeal: false };
  return { isSeal: stands(bytes, 4, "caBX"), next: at + 12 + view(bytes).getUint32(0) };
}

/** APP11 with a JPEG universal metadata box; the picture itself ends the look. */
function inJpeg(bytes: Uint8Array, at: number): Found {
  const marker = bytes[1];
  if (bytes[0] !== 0xff || marker === 0xda) return { isSeal: false };
  const next = at + 2 + Math.max(2, view(bytes).getUint16(2));
  return { isSeal: marker === 0xeb && stands(bytes, 4, "JP"), next };
}

function inWebp(bytes: Uint8Array, at: number): Found {
  const length = view(bytes).getUint32(4, true);
  return { isSeal: stands(bytes, 0, "C2PA"), next: at + 8 + length + (length % 2) };
}
