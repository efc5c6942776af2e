import type { z } from "zod";
import { StudioError } from "@/lib/contract/errors";

const LIMIT_BYTES = 1_048_576;

/**
 * Reads and checks a JSON body. The limit holds while reading: what is over it is not read on.
 * Throws `wrong_media_type`, `body_too_large` or `invalid_request` with the field's path.
 */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    throw new StudioError("wrong_media_type", { facts: { expected: "application/json" } });
  }
  const text = await readText(request);
  const result = schema.safeParse(parseJson(text));
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue) => ({
    path: issue.path.map(String).join("."),
    message: issue.message,
  }));
  const first = fields[0];
  throw new StudioError("invalid_request", {
    facts: { reason: first === undefined ? "" : `${first.path || "The body"}: ${first.message}.` },
    problems: fields,
  });
}

async function readText(request: Request): Promise<string> {
  if (request.body === null) return "";
  const decoder = new TextDecoder();
  const reader = request.body.getReader();
  let bytes = 0;
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > LIMIT_BYTES) {
      await reader.cancel();
      throw new StudioError("body_too_large", { facts: { limit: "1 MB" } });
    }
    text += decoder.decode(value, { stream: true });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (caught) {
    throw new StudioError("invalid_request", {
      facts: { reason: "The body is not JSON." },
      cause: caught,
    });
  }
}
