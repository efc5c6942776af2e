import http, { type ClientRequest, type IncomingMessage } from "node:http";
import { Socket } from "node:net";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { buildConnector } from "undici";

export type Call = {
  method: "GET" | "POST";
  url: URL;
  headers: Readonly<Record<string, string>>;
  body?: string;
  signal: AbortSignal;
  connect: buildConnector.connector;
  headersMs: number;
  /** The longest silence inside the body; 0 for no limit. */
  idleMs: number;
};

/** An answer whose body is encoded in a way that we do not undo. */
export class UnknownEncoding extends Error {}

/** Why a call failed, and whether any byte of the request can have left. */
export class CallFailed extends Error {
  constructor(
    readonly isSent: boolean,
    cause: unknown,
  ) {
    super("The call failed.", { cause });
  }
}

/**
 * Makes one HTTP call on a connection of its own, exactly once: it follows no redirect and
 * repeats nothing. (`fetch` does repeat: after status 421 the standard has it send the same body
 * again, which for a submission is a second bill.)
 *
 * Node's own client and not undici's: in undici 7.30.2 an answer that ends with its connection while
 * its reader is slow fails an assertion outside of any promise, which would end the studio.
 */
export async function callOnce(call: Call): Promise<Response> {
  if (call.signal.aborted) throw new CallFailed(false, call.signal.reason);
  return new Promise((resolve, reject) => {
    let isConnected = false;
    const fail = (cause: unknown) => reject(new CallFailed(isConnected, cause));
    const request = begin(call, () => {
      isConnected = true;
    });
    const deadline = setTimeout(() => {
      request.destroy(new Error("No answer came in time."));
    }, call.headersMs);
    request.once("error", fail);
    request.once("close", () => clearTimeout(deadline));
    request.once("response", (answer) => {
      clearTimeout(deadline);
      if (call.idleMs > 0) {
        answer.setTimeout(call.idleMs, () => answer.destroy(new Error("The body fell silent.")));
      }
      try {
        resolve(toResponse(answer));
      } catch (caught) {
        request.destroy();
        reject(caught);
      }
    });
    request.end(call.body);
  });
}

/** Throws `CallFailed` for what cannot even be written, such as a header with a line break. */
function begin(call: Call, onConnected: () => void): ClientRequest {
  try {
    return http.request({
      method: call.method,
      path: `${call.url.pathname}${call.url.search}`,
      headers: { host: call.url.host, connection: "close", ...call.headers },
      setHost: false,
      signal: call.signal,
      // Without an agent: no pool, no stale connection, no second attempt.
      createConnection(_options, done) {
        call.connect(destination(call.url), (error, socket) => {
          if (error !== null) return done(error, new Socket());
          onConnected();
          done(null, socket);
        });
        return undefined;
      },
    });
  } catch (cause) {
    throw new CallFailed(false, cause);
  }
}

function destination(url: URL) {
  return {
    hostname: url.hostname.replace(/^\[|\]$/g, ""),
    host: url.host,
    protocol: url.protocol,
    port: url.port !== "" ? url.port : url.protocol === "https:" ? "443" : "80",
  };
}

function toResponse(answer: IncomingMessage): Response {
  const headers = new Headers();
  for (const [name, values] of Object.entries(answer.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  const status = answer.statusCode ?? 0;
  const isEmpty = status === 204 || status === 205 || status === 304;
  if (isEmpty) answer.resume();
  const readable = isEmpty ? null : plain(answer, headers);
  return new Response(readable && webStream(readable), { status, headers });
}

/** Undoes at most one content encoding; layers of them are a way to make much out of little. */
function plain(body: Readable, headers: Headers): Readable {
  const encoding = headers.get("content-encoding")?.trim().toLowerCase() ?? "identity";
  const decoder = decoderFor(encoding);
  if (decoder === null) return body;
  if (decoder === undefined) {
    body.on("error", () => undefined).destroy();
    throw new UnknownEncoding(encoding);
  }
  body.on("error", (error) => decoder.destroy(error));
  decoder.on("close", () => body.destroy());
  return body.pipe(decoder);
}

/** Pieces of this size keep a large body from being thousands of small writes. */
const PIECE = 64 * 1024;

function decoderFor(encoding: string) {
  switch (encoding) {
    case "":
    case "identity":
      return null;
    case "gzip":
    case "x-gzip":
      return createGunzip({ chunkSize: PIECE });
    case "br":
      return createBrotliDecompress({ chunkSize: PIECE });
    case "deflate":
      return createInflate({ chunkSize: PIECE });
    default:
      return undefined;
  }
}

/** Pulls one piece at a time; cancelling it cuts the connection. */
function webStream(readable: Readable): ReadableStream<Uint8Array> {
  const pieces = readable[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel() {
      readable.on("error", () => undefined).destroy();
    },
  });
}
