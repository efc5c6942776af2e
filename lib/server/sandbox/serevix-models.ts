import type { Field, WireModel } from "./wire-model";

/** Serevix, read 2026-11-21: docs.serevixai.ai/image-generation (OpenAI style pages). */
const prompt: Field = { kind: "text", maximum: 32_000 };
const quality: Field = { kind: "text", options: ["high", "medium", "low"] };
const canvas = { from: "text", name: "size", otherwise: "1024x1024" } as const;

export const serevixModels: readonly WireModel[] = [
  {
    ids: ["gpt-image-1"],
    endpoint: "generations",
    required: ["prompt"],
    fields: {
      prompt,
      n: { kind: "integer", minimum: 1, maximum: 10 },
      size: { kind: "text", options: ["1024x1024", "1536x1024", "1024x1536"] },
      quality,
    },
    canvas,
  },
  {
    ids: ["gpt-image-1.5"],
    endpoint: "generations",
    required: ["prompt"],
    fields: {
      prompt,
      n: { kind: "integer", minimum: 1, maximum: 1 },
      size: { kind: "text", options: ["1024x1024", "1792x1024", "1024x1792"] },
      quality,
    },
    canvas,
  },
  {
    ids: ["gemini-2.5-flash-image"],
    endpoint: "generations",
    required: ["prompt"],
    fields: {
      prompt: { kind: "text" },
      aspect_ratio: {
        kind: "text",
        options: ["1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9"],
      },
      image_size: { kind: "text", options: ["1K", "2K", "4K"] },
    },
    canvas: { from: "ratio", name: "aspect_ratio", otherwise: "1:1", tier: "image_size" },
  },
];
