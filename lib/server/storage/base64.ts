import { open, rm } from "node:fs/promises";
import { StudioError } from "@/lib/contract/errors";
import type { Span } from "@/lib/protocols/adapter";
import { createBase64Decoder } from "./base64-decoder";
import { diskError } from "./disk-error";
import { createJsonText } from "./json-text";
import { readPieces } from "./read-pieces";

const COMMA = 0x2c;
const LONGEST_PREFIX = 4_096;

type SpanSource = { file: string; span: Span; target: string };

/**
 * Decodes the base64 at a place of a spooled answer into a new file, in constant memory, and
 * returns how many bytes it made. Takes JSON escapes, a `data:…;base64,` prefix, line breaks, the
 * URL-safe alphabet and missing padding; anything else is `provider_protocol`, and no file is left.
 */
export function decodeSpan({ file, span, target }: SpanSource): Promise<number> {
  return writeDecoded(unescaped(readPieces({ path: file, ...span })), target);
}

/** The same for base64 that is at hand as a string. */
export function decodeText(base64: string, target: string): Promise<number> {
  return writeDecoded(onePiece(Buffer.from(base64)), target);
}

async function* onePiece(piece: Uint8Array): AsyncGenerator<Uint8Array> {
  yield piece;
}

async function* unescaped(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const text = createJsonText();
  for await (const piece of pieces) {
    const characters = text.push(piece);
    if (characters === undefined) throw notBase64();
    yield characters;
  }
  if (!text.isComplete()) throw notBase64();
}

async function writeDecoded(pieces: AsyncIterable<Uint8Array>, target: string): Promise<number> {
  const decoder = createBase64Decoder();
  const file = await open(/*turbopackIgnore: true*/ target, "w", 0o600);
  let total = 0;
  try {
    for await (const piece of withoutPrefix(pieces)) {
      const bytes = decoder.push(piece);
      if (bytes === undefined) throw notBase64();
      await file.writeFile(bytes);
      total += bytes.length;
    }
    if (!decoder.isComplete()) throw notBase64();
    return total;
  } catch (error) {
    await rm(/*turbopackIgnore: true*/ target, { force: true });
    throw diskError(error);
  } finally {
    await file.close();
  }
}

/** Takes `data:image/png;base64,` from the front. The colon is in no alphabet, so it cannot be data. */
async function* withoutPrefix(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let front: Buffer | undefined = Buffer.alloc(0);
  for await (const piece of pieces) {
    if (front === undefined) {
      yield piece;
      continue;
    }
    front = Buffer.concat([front, piece]);
    if (front.length < LONGEST_PREFIX) continue;
    yield afterPrefix(front);
    front = undefined;
  }
  if (front !== undefined) yield afterPrefix(front);
}

function afterPrefix(front: Buffer): Buffer {
  const beginning = front.toString("latin1", 0, LONGEST_PREFIX);
  if (!/^\s*data:/i.test(beginning)) return front;
  if (!/^\s*data:[^,]*;base64\s*,/i.test(beginning)) throw notBase64();
  return front.subarray(front.indexOf(COMMA) + 1);
}

function notBase64(): StudioError {
  return new StudioError("provider_protocol", { detail: "The image is not valid base64." });
}
