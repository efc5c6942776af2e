import { z } from "zod";
import { libraryFiltersShape } from "./library";
import { generationStates } from "./run";

/** What every list takes: how many, and the opaque cursor of the page before. */
const page = {
  limit: z.coerce.number().int().min(1).max(100).default(30),
  cursor: z.string().max(64).optional(),
};

/** The query of `GET /api/runs`. */
export const runQuerySchema = z.strictObject({
  ...page,
  /** One state, or several with commas between. */
  state: z
    .string()
    .max(100)
    .transform((text) => text.split(","))
    .pipe(z.array(z.enum([...generationStates, "partial"])))
    .optional(),
  model: z.string().max(200).optional(),
});

/** The query of `GET /api/images`. */
export const imageQuerySchema = z.strictObject({ ...page, ...libraryFiltersShape });

/** A revision as it stands in a query or in `Last-Event-ID`. */
export const revisionSchema = z.coerce.number().int().min(0);

/** The query of `GET /api/events`. */
export const eventQuerySchema = z.strictObject({ since: revisionSchema.optional() });
