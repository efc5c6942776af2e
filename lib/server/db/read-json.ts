import type { z } from "zod";

/** A JSON column, parsed; null stays undefined. */
export function readJson<Schema extends z.ZodType>(
  schema: Schema,
  text: string | null,
): z.infer<Schema> | undefined {
  return text === null ? undefined : schema.parse(JSON.parse(text));
}
