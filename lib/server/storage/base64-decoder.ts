const EQUALS = 0x3d;
const BITS = 6;

const sextets = new Int8Array(256).fill(-1);
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
for (let value = 0; value < alphabet.length; value++) sextets[alphabet.charCodeAt(value)] = value;
for (const plus of ["+", "-"]) sextets[plus.charCodeAt(0)] = 62;
for (const slash of ["/", "_"]) sextets[slash.charCodeAt(0)] = 63;

const spaces = new Set([0x20, 0x09, 0x0a, 0x0d]);

export type Base64Decoder = {
  /**
   * The bytes that this piece completes, valid until the next push; nothing when it holds a foreign
   * character.
   */
  push(characters: Uint8Array): Uint8Array | undefined;
  /** Whether the text may end here. */
  isComplete(): boolean;
};

/** Decodes base64 piece by piece: both alphabets, with or without line breaks and padding. */
export function createBase64Decoder(): Base64Decoder {
  let bytes = new Uint8Array(0);
  let bits = 0;
  let held = 0;
  let characters = 0;
  let isPadded = false;
  return {
    push(piece) {
      const room = Math.ceil((piece.length * 3) / 4) + 1;
      if (bytes.length < room) bytes = new Uint8Array(room);
      let length = 0;
      for (let index = 0; index < piece.length; index++) {
        const code = piece[index] ?? 0;
        const sextet = sextets[code] ?? -1;
        if (sextet === -1 || isPadded) {
          if (code === EQUALS) isPadded = true;
          else if (!spaces.has(code)) return undefined;
          continue;
        }
        characters++;
        bits = ((bits << BITS) | sextet) & 0xffff;
        held += BITS;
        if (held >= 8) {
          held -= 8;
          bytes[length++] = (bits >> held) & 0xff;
        }
      }
      return bytes.subarray(0, length);
    },
    // One character more than a multiple of four is six bits, which is no byte.
    isComplete: () => characters % 4 !== 1,
  };
}
