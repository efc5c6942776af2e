import { finished } from "node:stream/promises";
import { Busboy, type BusboyFileStream, type BusboyInstance } from "@fastify/busboy";
import { isStudioError, StudioError } from "@/lib/contract/errors";
import { uploads } from "@/lib/language/en/uploads";
import { mediaType } from "../read-body";
import type { Storage } from "../storage/storage";
import { uploadError } from "./keep-upload";
import {
  LARGEST_UPLOAD_BYTES,
  LARGEST_UPLOAD_WORDS,
  LARGEST_WRAPPING_BYTES,
} from "./upload-limits";

const words = uploads.form;
const FIELD = "file";
const MOST_FIELDS = 8;
const LARGEST_FIELD_BYTES = 1_024;
const LARGEST_BODY_BYTES = LARGEST_UPLOAD_BYTES + LARGEST_WRAPPING_BYTES;

/**
 * Writes the one file of a multipart body to disk as it arrives and gives its path; the name that
 * came with it is used for nothing. The limits hold while reading: what is over them is not read on.
 * Throws `wrong_media_type`, `body_too_large` or `invalid_request`; no file is left then.
 */
export async function receiveFile(request: Request, storage: Storage): Promise<string> {
  const { headers, body } = request;
  if (mediaType(request) !== "multipart/form-data") {
    throw new StudioError("wrong_media_type", { facts: { expected: words.expected } });
  }
  // Told beforehand: not one byte is read.
  if (Number(headers.get("content-length") ?? 0) > LARGEST_BODY_BYTES) throw tooLarge();
  if (body === null) throw noFile();
  const receiving = receiveInto({ parser: parserOf(headers), storage });
  try {
    await receiving.feed(body);
    return await receiving.file();
  } catch (cause) {
    throw await receiving.fail(cause);
  }
}

function parserOf(headers: Headers): BusboyInstance {
  try {
    return new Busboy({
      headers: { "content-type": headers.get("content-type") ?? "" },
      isPartAFile: (_field, type, name) => name !== undefined || type === OCTETS,
      limits: {
        files: 1,
        fileSize: LARGEST_UPLOAD_BYTES,
        fields: MOST_FIELDS,
        fieldSize: LARGEST_FIELD_BYTES,
        parts: MOST_FIELDS + 1,
        headerPairs: 32,
        headerSize: 8_192,
      },
    });
  } catch (cause) {
    throw malformed(words.noBoundary, cause);
  }
}

const OCTETS = "application/octet-stream";

type Receiving = {
  /** Hands the body to the parser, to its very end; the first refusal ends the reading. */
  feed(body: ReadableStream<Uint8Array>): Promise<void>;
  /** The path of the file, once its last byte is written. */
  file(): Promise<string>;
  /** Clears away what was written and gives the error that counts. */
  fail(cause: unknown): Promise<unknown>;
};

function receiveInto({ parser, storage }: { parser: BusboyInstance; storage: Storage }): Receiving {
  const target = storage.incoming();
  let refusal: unknown;
  let stop: (error: unknown) => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = reject;
  });
  stopped.catch(() => undefined);
  let arriving: BusboyFileStream | undefined;
  let storing: Promise<void> | undefined;

  const refuse = (error: unknown) => {
    refusal ??= error;
    arriving?.destroy();
    stop(error);
  };
  parser.on("file", (field, stream) => {
    arriving = stream;
    // Every end of this stream is told by the writing of it.
    stream.on("error", () => undefined);
    if (field !== FIELD) return refuse(noFile());
    stream.on("limit", () => refuse(tooLarge()));
    storing = storage.write(target, stream).catch(refuse);
  });
  parser.on("error", refuse);
  parser.on("filesLimit", () => refuse(malformed(words.oneFile)));
  parser.on("fieldsLimit", () => refuse(malformed(words.manyFields)));
  parser.on("partsLimit", () => refuse(malformed(words.manyParts)));

  return {
    async feed(body) {
      const parsed = finished(parser);
      parsed.catch(() => undefined);
      // A body that is not read to its end would take the connection with it.
      for await (const piece of limited(body)) {
        await Promise.race([stopped, written(parser, piece)]);
      }
      parser.end();
      await Promise.race([stopped, parsed]);
    },
    async file() {
      await storing;
      if (refusal !== undefined) throw refusal;
      if (storing === undefined) throw noFile();
      return target;
    },
    async fail(cause) {
      arriving?.destroy();
      await storing;
      await storage.discard(target);
      // A writing that was cut short is a consequence; what cut it counts.
      if (isStudioError(cause)) return uploadError(cause);
      if (isStudioError(refusal)) return uploadError(refusal);
      return malformed(words.broken, refusal ?? cause);
    },
  };
}

/** Resolves when the parser has taken a piece, which it does as fast as the disk. */
function written(parser: BusboyInstance, piece: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.write(piece, (error) => (error ? reject(error) : resolve()));
  });
}

async function* limited(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of body) {
    bytes += piece.byteLength;
    if (bytes > LARGEST_BODY_BYTES) throw tooLarge();
    yield piece;
  }
}

function tooLarge(): StudioError {
  return new StudioError("body_too_large", { facts: { limit: `${LARGEST_UPLOAD_WORDS} a file` } });
}

function noFile(): StudioError {
  return malformed(words.noFile);
}

function malformed(reason: string, cause?: unknown): StudioError {
  return new StudioError("invalid_request", {
    facts: { reason: words.unreadable(reason) },
    cause,
  });
}
