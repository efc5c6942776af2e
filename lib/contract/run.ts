import { z } from "zod";

const MEGABYTE_OF_TEXT = 200_000;

const parameterValue = z.union([
  z.string().max(MEGABYTE_OF_TEXT),
  z.number(),
  z.boolean(),
  z.strictObject({ width: z.number(), height: z.number() }),
]);

/** Values as the provider documents them; checked against the model by the catalog. */
export const parametersSchema = z
  .record(z.string().max(64), parameterValue)
  .refine((value) => Object.keys(value).length <= 64, "at most 64 parameters");

const LONGEST_LINK = 8_192;

/** A link, or an image written out as a data URI, for which the limit of the whole body holds. */
const linkOrData = z
  .string()
  .min(1)
  .refine(
    (text) => text.length <= LONGEST_LINK || text.startsWith("data:"),
    `is longer than ${LONGEST_LINK} characters`,
  );

export const referenceSchema = z.union([
  z.strictObject({ url: linkOrData }),
  z.strictObject({ image: z.string().min(1).max(64) }),
]);

export const scenarios = [
  "slow",
  "very_slow",
  "two_of_four",
  "refused",
  "rate_limited",
  "key_refused",
  "bad_reference",
  "connection_lost",
  "result_broken",
] as const;

/** The body of `POST /api/runs`. */
export const runRequestSchema = z.strictObject({
  model: z.string().min(1).max(200),
  prompt: z.string().max(MEGABYTE_OF_TEXT),
  parameters: parametersSchema.default({}),
  references: z.array(referenceSchema).max(64).default([]),
  count: z.number().default(1),
  parentImage: z.string().max(64).optional(),
  sandbox: z.boolean().optional(),
  rehearse: z.enum(scenarios).optional(),
});

export type RunRequest = z.input<typeof runRequestSchema>;
export type Reference = z.infer<typeof referenceSchema>;
export type Scenario = (typeof scenarios)[number];

export const generationStates = [
  "queued",
  "running",
  "waiting",
  "succeeded",
  "failed",
  "canceled",
] as const;
export type GenerationState = (typeof generationStates)[number];

/** What went wrong, as stored in the row and sent as it is. */
export type ErrorBody = {
  code: string;
  /** What happened, short, without a full stop. */
  title: string;
  /** What happened and what to do, in sentences that stand alone. */
  message: string;
  detail?: string;
  billed: "no" | "maybe" | "yes";
  /** What the provider named as its reason: one of the settings, or a reference, counted from 1. */
  about?: { parameter?: string; reference?: number };
  /** Each refused field with its place and limit. */
  problems?: { path: string; message: string }[];
};

export type Image = {
  id: string;
  generationId?: string;
  position: number;
  kind: "made" | "edited" | "uploaded";
  /** Pixels, upright. */
  width: number;
  height: number;
  type: string;
  bytes: number;
  sha256: string;
  /** Base64 of a thumbhash. */
  thumbhash?: string;
  sandbox: boolean;
  createdAt: string;
  stars: number;
  flag: "none" | "pick" | "reject";
  parentImage?: string;
  revisedPrompt?: string;
  urls: { original: string; thumbnail: string };
};

export type Generation = {
  id: string;
  runId: string;
  position: number;
  /** Catalog id. */
  model: string;
  /** The id that was sent: the model's own, or the alias that was asked for. */
  wireModel: string;
  provider: string;
  parameters: Record<string, string | number | boolean | { width: number; height: number }>;
  references: Reference[];
  state: GenerationState;
  /** 0 to 1, where the provider tells. */
  progress?: number;
  sandbox: boolean;
  rehearse?: Scenario;
  error?: ErrorBody;
  /** Over, and something is left that can be asked for once more without a new submission. */
  canCheckAgain?: true;
  /** Over, and what it misses is being asked for once more right now. */
  checking?: true;
  /** Canceled, and what was sent before may still arrive by itself. */
  listening?: true;
  /** When the studio will try again by itself, ISO time; only while queued after a refusal. */
  retryAt?: string;
  /** Why it is queued and not sent; absent where it goes out next. */
  waits?: Wait;
  /** How often it was refused and a machine tried again; absent for never. */
  refusals?: number;
  /** Not over, and answered: what it made is being fetched and stored. */
  saving?: true;
  /** When its provider last told of its task; absent until it has since the studio started. ISO time. */
  heardAt?: string;
  /** The task's name at its provider, from its acceptance until the provider tells more of it. */
  acceptedAs?: string;
  createdAt: string;
  sentAt?: string;
  finishedAt?: string;
  /** How many images were asked for. */
  expected: number;
  /** Those in the library. */
  images: Image[];
  /** How many arrived and are in the trash or deleted; absent for none. */
  removed?: number;
};

/** What a queued generation waits for. */
export type Wait =
  /** Its turn: `ahead` runs go before at this provider; `mayLead`: one of them has sent nothing yet. */
  | { reason: "turn"; ahead: number; mayLead?: true }
  /** The end of a pause that the provider asked for, for every run with this key. ISO time. */
  | { reason: "pause"; until: string }
  /** Somebody to mend the key or the account, and to say so. */
  | { reason: "key_refused" }
  | { reason: "out_of_credit" };

export type RunState = GenerationState | "partial";

export type Run = {
  id: string;
  createdAt: string;
  prompt: string;
  model: string;
  state: RunState;
  /** Grows with every change of the run. */
  revision: number;
  generations: Generation[];
};

export type RunPage = { items: Run[]; nextCursor?: string; revision: number };
