import { brotliCompressSync, constants, deflateSync, gzipSync } from "node:zlib";
import type { Reply } from "./exchange";

export type Encoding = "gzip" | "br" | "deflate";

/** The same answer in layers of content encodings, the first one innermost. */
export function encodeReply(reply: Reply, encodings: readonly Encoding[]): Reply {
  let { body } = reply;
  for (const encoding of encodings) body = compressed(body, encoding);
  return {
    ...reply,
    body,
    headers: { ...reply.headers, "content-encoding": encodings.join(", ") },
  };
}

function compressed(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case "gzip":
      return gzipSync(bytes);
    case "br":
      return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
    case "deflate":
      return deflateSync(bytes);
    default:
      return encoding satisfies never;
  }
}

const MEMBER = 16 * 1024 * 1024;

/** A short answer that becomes this many megabytes when it is decompressed: gzip member by member. */
export function inflatingReply(reply: Reply, megabytes: number): Reply {
  const member = gzipSync(Buffer.alloc(MEMBER, " "), { level: 9 });
  const members = Math.ceil((megabytes * 1024 * 1024) / MEMBER);
  const body = Buffer.concat(Array.from({ length: members }, () => member));
  return { ...reply, body, headers: { ...reply.headers, "content-encoding": "gzip" } };
}
