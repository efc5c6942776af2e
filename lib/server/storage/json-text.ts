const BACKSLASH = 0x5c;
const LETTER_U = 0x75;
const DIGITS = 4;

const plain = new Map(
  [
    ['"', '"'],
    ["\\", "\\"],
    ["/", "/"],
    ["b", "\b"],
    ["f", "\f"],
    ["n", "\n"],
    ["r", "\r"],
    ["t", "\t"],
  ].map(([name = "", character = ""]) => [name.charCodeAt(0), character.charCodeAt(0)]),
);

export type JsonText = {
  /**
   * The bytes that the piece stands for, valid until the next push; nothing when it holds an escape
   * that JSON does not know.
   */
  push(piece: Uint8Array): Uint8Array | undefined;
  /** Whether no escape is left open. */
  isComplete(): boolean;
};

/**
 * Undoes JSON's escapes piece by piece. Made for text of single-byte characters: an escape beyond
 * those is treated as unknown.
 */
export function createJsonText(): JsonText {
  let bytes = new Uint8Array(0);
  let isEscaped = false;
  /** The digits after `\u` so far. */
  let digits: string | undefined;
  return {
    push(piece) {
      const isOpen = isEscaped || digits !== undefined;
      if (!isOpen && !piece.includes(BACKSLASH)) return piece;
      if (bytes.length < piece.length) bytes = new Uint8Array(piece.length);
      let length = 0;
      for (const code of piece) {
        if (digits !== undefined) {
          digits += String.fromCharCode(code);
          if (digits.length < DIGITS) continue;
          if (!/^00[0-9a-f]{2}$/i.test(digits)) return undefined;
          bytes[length++] = Number.parseInt(digits, 16);
          digits = undefined;
        } else if (isEscaped) {
          isEscaped = false;
          if (code === LETTER_U) {
            digits = "";
            continue;
          }
          const character = plain.get(code);
          if (character === undefined) return undefined;
          bytes[length++] = character;
        } else if (code === BACKSLASH) {
          isEscaped = true;
        } else {
          bytes[length++] = code;
        }
      }
      return bytes.subarray(0, length);
    },
    isComplete: () => !isEscaped && digits === undefined,
  };
}
