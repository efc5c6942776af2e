import type { Reply } from "./exchange";

/**
 * An answer that delivers a file of the script's own as its image: in base64 where the answer to a
 * submission holds images, as it is everywhere else. Of the latter the type is the script's to say,
 * by `content-type`.
 */
export function imageReply(image: string, isSubmit: boolean): Reply {
  if (!isSubmit) {
    const headers = { "content-type": "image/png" };
    return { status: 200, headers, body: Buffer.from(image, "base64") };
  }
  const body = JSON.stringify({ created: 1, data: [{ b64_json: image }] });
  const headers = { "content-type": "application/json; charset=utf-8" };
  return { status: 200, headers, body: new TextEncoder().encode(body) };
}
