import type { z } from "zod";
import { StudioError } from "@/lib/contract/errors";

const LIMIT_BYTES = 1_048_576;
const MOST_FIELDS = 600;
export const FORM = "application/x-www-form-urlencoded";

/**
 * Reads and checks a JSON body. The limit holds while reading: what is over it is not read on.
 * Throws `wrong_media_type`, `body_too_large` or `invalid_request` with the field's path.
 */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  if (mediaType(request) !== "application/json") {
    throw new StudioError("wrong_media_type", { facts: { expected: "application/json" } });
  }
  return checked(schema, parseJson(await readText(request)));
}

/**
 * Reads and checks the fields of a form that a page sends itself; each is a list of its values.
 * Throws as `readBody` does.
 */
export async function readForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  if (mediaType(request) !== FORM) {
    throw new StudioError("wrong_media_type", { facts: { expected: FORM } });
  }
  const fields = new Map<string, string[]>();
  const given = new URLSearchParams(await readText(request));
  if (given.size > MOST_FIELDS) {
    throw new StudioError("invalid_request", {
      facts: { reason: `The form has more than ${MOST_FIELDS} fields.` },
    });
  }
  for (const [name, value] of given) fields.set(name, [...(fields.get(name) ?? []), value]);
  return checked(schema, Object.fromEntries(fields));
}

function checked<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const result = schema.safeParse(body);
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

/** The type that a request gives its body, without what follows it. */
export function mediaType(request: Request): string | undefined {
  return request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
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
