import { z } from "zod";
import { StudioError } from "@/lib/contract/errors";

/** A place in a list, opaque to others: the sequence of the last row seen. */
export function writeCursor(sequence: number): string {
  return Buffer.from(`s${sequence}`).toString("base64url");
}

const cursorSchema = z
  .string()
  .max(64)
  .transform((text, context) => {
    const match = /^s(\d{1,15})$/.exec(Buffer.from(text, "base64url").toString());
    if (match?.[1] !== undefined) return Number(match[1]);
    context.addIssue("is not a cursor of this list");
    return z.NEVER;
  });

/** What every list takes. */
export const pageShape = {
  limit: z.coerce.number().int().min(1).max(100).default(30),
  cursor: cursorSchema.optional(),
};

/** Reads query parameters by a strict schema; a stranger or a bad value is `invalid_request`. */
export function readQuery<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): z.output<Schema> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const result = schema.safeParse(query);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path.map(String).join(".") || "query";
  throw new StudioError("invalid_request", {
    facts: { reason: `${path}: ${issue?.message ?? "not readable"}.` },
  });
}
