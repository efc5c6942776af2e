const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LONGEST_STRING = 16 * 1024;
/** What is left when the long strings are taken out is small; more is no answer of an image API. */
const LARGEST_OUTLINE = 8 * 1024 * 1024;

export type JsonOutliner = {
  /** False when the outline grew beyond its limit. */
  push(piece: Uint8Array): boolean;
  /** The outline as JSON text, or nothing when a string was still open. */
  finish(): string | undefined;
};

/** A string that is being read. */
type OpenString = {
  /** Where its text began, counted from the start of the file. */
  start: number;
  /** How long the outline was before its quote, to go back there when it turns out to be long. */
  outlineSize: number;
  isLong: boolean;
};

/**
 * Copies JSON bytes and leaves out long strings: `"AAAA…"` becomes `{"start":n,"end":m}`, the
 * place of the text between the quotes, counted from `offset`. It knows strings and nothing else:
 * whether the rest is JSON is for `JSON.parse` to say.
 */
export function createJsonOutliner(offset: number): JsonOutliner {
  let outline = Buffer.alloc(64 * 1024);
  let size = 0;
  let position = offset;
  let open: OpenString | undefined;
  let isEscaped = false;

  function keep(bytes: Uint8Array): void {
    if (size + bytes.length > outline.length) {
      outline = Buffer.concat([outline], Math.max(outline.length * 2, size + bytes.length));
    }
    outline.set(bytes, size);
    size += bytes.length;
  }

  /** Keeps more of the open string, unless it is long by now. */
  function keepText(bytes: Uint8Array, end: number): void {
    if (open === undefined || open.isLong) return;
    if (end - open.start <= LONGEST_STRING) {
      keep(bytes);
    } else {
      open.isLong = true;
      size = open.outlineSize;
    }
  }

  return {
    push(piece) {
      let from = 0;
      for (let index = 0; index < piece.length; index++) {
        const byte = piece[index];
        if (open === undefined) {
          if (byte !== QUOTE) continue;
          keep(piece.subarray(from, index));
          open = { start: position + index + 1, outlineSize: size, isLong: false };
          // The quotes are kept together with the text.
          from = index;
        } else if (isEscaped) {
          isEscaped = false;
        } else if (byte === BACKSLASH) {
          isEscaped = true;
        } else if (byte === QUOTE) {
          const end = position + index;
          keepText(piece.subarray(from, index + 1), end);
          if (open.isLong) keep(Buffer.from(`{"start":${open.start},"end":${end}}`));
          open = undefined;
          from = index + 1;
        }
      }
      const rest = piece.subarray(from);
      position += piece.length;
      if (open === undefined) keep(rest);
      else keepText(rest, position);
      return size <= LARGEST_OUTLINE;
    },
    finish() {
      if (open !== undefined) return undefined;
      // The decoder drops a byte order mark.
      return new TextDecoder().decode(outline.subarray(0, size));
    },
  };
}
