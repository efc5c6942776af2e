import { z } from "zod";

/** The query of `GET /api/models/:provider/:slug/timing`: what is alike in the calls to compare with. */
export const timingQuerySchema = z.strictObject({
  sandbox: z.stringbool({ truthy: ["true"], falsy: ["false"] }).optional(),
  quality: z.string().max(500).optional(),
  size: z.string().max(100).optional(),
  count: z.coerce.number().int().min(1).max(64).optional(),
});

/** How long calls took, in seconds. */
export type Landing = {
  /** The first decile of the sample, or its shortest while it is small. */
  from: number;
  half: number;
  /** The ninth decile, or the longest while the sample is small. */
  to: number;
};

/** How long calls of a model took lately in this studio. */
export type Timing = {
  /** Calls alike in quality, size and count; any of the model; too few to say anything. */
  of: "alike" | "model" | "none";
  /** How many calls were measured. */
  calls: number;
  landing?: Landing;
};

export type ModelTiming = Timing & { model: string };
