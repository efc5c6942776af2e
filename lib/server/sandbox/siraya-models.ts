import type { Field, WireModel } from "./wire-model";

/**
 * Siraya, read 2026-11-21: docs.siraya.ai/docs/api-reference/generative-model-api. The pages name no
 * upper bound for `n`; the emulator has to stop somewhere.
 */
const count: Field = { kind: "integer", minimum: 1, maximum: 64 };
const delivery: Field = { kind: "text", options: ["url", "b64_json"] };
const prompt: Field = { kind: "text" };

export const sirayaModels: readonly WireModel[] = [
  {
    ids: ["openai/gpt-image-1-text-to-image", "gpt-image-1"],
    endpoint: "generations",
    required: ["prompt"],
    fields: { prompt, n: count, output_format: delivery },
    canvas: { from: "nothing", pixels: [1024, 1024] },
  },
  {
    ids: ["flux-1-srpo-text-to-image"],
    endpoint: "generations",
    required: ["prompt"],
    fields: {
      prompt,
      size: {
        kind: "text",
        options: [
          "square_hd",
          "square",
          "portrait_4_3",
          "portrait_16_9",
          "landscape_4_3",
          "landscape_16_9",
        ],
      },
      image_size: { kind: "pixels" },
      num_inference_steps: { kind: "integer", minimum: 1 },
      guidance_scale: { kind: "number", minimum: 0 },
      acceleration: { kind: "text", options: ["none", "regular", "high"] },
      seed: { kind: "integer" },
      enable_safety_checker: { kind: "boolean" },
      n: count,
      output_format: delivery,
    },
    exclusive: ["size", "image_size"],
    canvas: { from: "preset", name: "size", otherwise: "landscape_4_3", custom: "image_size" },
  },
  {
    ids: ["jia-lab/dreamomni2-image-to-image", "dreamomni2-image-to-image"],
    endpoint: "edits",
    required: ["prompt", "image_urls"],
    fields: {
      prompt,
      image_urls: { kind: "links", data: false },
      n: count,
      output_format: delivery,
    },
    canvas: { from: "nothing", pixels: [1024, 1024] },
  },
];
