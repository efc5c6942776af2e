import type { z } from "zod";
import { StudioError } from "@/lib/contract/errors";

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
