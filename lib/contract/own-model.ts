import { z } from "zod";
import type { Model } from "@/lib/catalog/model";

const LARGEST_LIST = 64;

const words = z.string().trim().min(1).max(300);
const wireText = z.string().min(1).max(200);
/** A provider's field. It begins with a letter, so that no member of an object's own is meant. */
const fieldName = z.string().regex(/^[A-Za-z][\w.-]{0,63}$/);
const value = z.union([z.string(), z.number(), z.boolean()]);
const sides = z.tuple([z.number().positive(), z.number().positive()]);
const pixels = z.tuple([z.int().positive(), z.int().positive()]);
const source = z.strictObject({ url: z.url({ protocol: /^https?$/ }), read: z.iso.date() });

const common = {
  name: fieldName,
  label: words,
  help: words,
  group: z.enum(["shape", "speed", "style", "seed", "switch", "output"]),
  required: z.literal(true).optional(),
  source: source.optional(),
};

const choice = { value: wireText, label: words };

const parameter = z.discriminatedUnion("kind", [
  z.strictObject({
    ...common,
    kind: z.literal("text"),
    maximum: z.int().positive().optional(),
    role: z.literal("leave-out").optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("choice"),
    options: z.array(z.strictObject(choice)).min(1).max(LARGEST_LIST),
    default: z.string().optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("integer"),
    minimum: z.int().optional(),
    maximum: z.int().optional(),
    default: z.number().optional(),
    seed: z
      .strictObject({ draw: z.tuple([z.int(), z.int()]), random: z.int().optional() })
      .optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("decimal"),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    step: z.number().positive(),
    default: z.number().optional(),
  }),
  z.strictObject({ ...common, kind: z.literal("toggle"), default: z.boolean().optional() }),
  z.strictObject({
    ...common,
    kind: z.literal("size"),
    options: z
      .array(z.strictObject({ ...choice, ratio: sides, pixels: pixels.optional() }))
      .min(1)
      .max(LARGEST_LIST),
    default: z.string().optional(),
    custom: z
      .strictObject({
        name: fieldName,
        minimum: z.int().positive(),
        maximum: z.int().positive(),
        step: z.int().positive(),
        start: pixels,
        source,
      })
      .optional(),
  }),
]);

const condition = z.strictObject({ name: fieldName, values: z.array(value).min(1) });

/**
 * A model that a person describes in a file of the data folder. The form is that of the studio's own
 * models; what has nothing in it may be left out. What the parts say of one another is judged by
 * the catalog.
 */
export const ownModelSchema: z.ZodType<Model> = z.strictObject({
  id: z.string().regex(/^[a-z]+\/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/),
  provider: z.enum(["siraya", "serevix", "siray"]),
  name: words,
  wireId: wireText,
  aliases: z.array(wireText).max(LARGEST_LIST).default([]),
  can: z
    .array(z.enum(["make", "edit"]))
    .min(1)
    .max(2),
  endpoint: z.enum(["generations", "edits", "tasks"]),
  prompt: z.strictObject({ maximum: z.int().positive().optional() }).default({}),
  images: z.strictObject({
    perCall: z.int().positive(),
    name: fieldName.optional(),
    source: source.optional(),
  }),
  references: z
    .strictObject({
      name: fieldName,
      form: z.enum(["list", "single"]),
      maximum: z.int().positive().optional(),
      required: z.boolean(),
      accepts: z
        .array(z.enum(["link", "data"]))
        .min(1)
        .max(2),
    })
    .optional(),
  parameters: z.array(parameter).max(LARGEST_LIST).default([]),
  rules: z.array(z.strictObject({ when: condition, needs: condition, source })).optional(),
  fixed: z.record(fieldName, value).default({}),
  source,
});
