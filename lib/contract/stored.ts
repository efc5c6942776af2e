import { z } from "zod";
import { parametersSchema } from "./run";

/** The columns that hold JSON, read back. */
export const storedError = z.object({
  code: z.string(),
  title: z.string(),
  message: z.string(),
  detail: z.string().optional(),
  billed: z.enum(["no", "maybe", "yes"]),
  about: z
    .object({ parameter: z.string().optional(), reference: z.number().optional() })
    .optional()
    .catch(undefined),
});

export const storedParameters = parametersSchema;

export const storedPayload = z.record(z.string(), z.unknown());

/** Stands in a payload for an image that is sent as data: megabytes stay out of rows. */
export const storedBlob = z.strictObject({
  blob: z.string().regex(/^[0-9a-f]{64}$/),
  type: z.string(),
  bytes: z.number(),
});
export type StoredBlob = z.infer<typeof storedBlob>;

export const storedEndpoint = z.enum(["generations", "edits", "tasks"]);

export const storedTask = z.record(z.string(), z.unknown());

/** One delivered image that is to be fetched or decoded. */
export const storedResults = z.array(
  z.union([
    z.object({ url: z.string(), revisedPrompt: z.string().optional() }),
    z.object({ base64: z.string(), revisedPrompt: z.string().optional() }),
    z.object({
      span: z.object({ start: z.number(), end: z.number() }),
      revisedPrompt: z.string().optional(),
    }),
  ]),
);
export type StoredResult = z.infer<typeof storedResults>[number];
