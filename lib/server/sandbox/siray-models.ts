import type { Canvas, Field, WireModel } from "./wire-model";

/** Siray, read 2026-11-21: docs.siray.ai/api-reference/model-api, one page for each model. */
const prompt: Field = { kind: "text" };
const image: Field = { kind: "link", data: true };
const square: Canvas = { from: "nothing", pixels: [1024, 1024] };
const ratio: Canvas = { from: "ratio", name: "aspect_ratio", otherwise: "1:1" };
const bananaRatio = choice("1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9");
const seedreamSize = choice(
  "2048x2048",
  "2304x1728",
  "1728x2304",
  "2560x1440",
  "1440x2560",
  "2496x1664",
  "1664x2496",
  "3024x1296",
);
const gptSize = choice("1024x1024", "1536x1024", "1024x1536");

function choice(...options: readonly string[]): Field {
  return { kind: "text", options };
}

function row(id: string, rest: Pick<WireModel, "required" | "fields" | "canvas">): WireModel {
  return { ids: [id], endpoint: "tasks", ...rest };
}

export const sirayModels: readonly WireModel[] = [
  row("midjourney/midjourney-niji-7-t2i", {
    required: ["aspect_ratio", "prompt"],
    fields: {
      aspect_ratio: choice("1:1", "9:16", "16:9", "4:3", "3:4", "3:2", "2:3"),
      prompt,
      chaos: { kind: "integer", minimum: 0, maximum: 100 },
      negative_prompt: { kind: "text" },
      quality: choice("1", "2", "4"),
      raw: { kind: "boolean" },
      seed: { kind: "integer", minimum: -1, maximum: 9_999_999_999 },
      stylize: { kind: "integer", minimum: 0, maximum: 1_000 },
      tile: { kind: "boolean" },
      weird: { kind: "integer", minimum: 0, maximum: 3_000 },
    },
    canvas: ratio,
  }),
  row("google/gemini-2.5-flash-image-t2i", {
    required: ["prompt"],
    fields: { prompt },
    canvas: square,
  }),
  row("google/gemini-2.5-flash-image-i2i", {
    required: ["image", "prompt"],
    fields: { image, prompt },
    canvas: square,
  }),
  row("google/nano-banana-i2i", {
    required: ["aspect_ratio", "image", "prompt"],
    fields: { aspect_ratio: bananaRatio, image, prompt },
    canvas: ratio,
  }),
  row("google/nano-banana-pro-i2i", {
    required: ["aspect_ratio", "images", "prompt", "size"],
    fields: {
      aspect_ratio: bananaRatio,
      images: { kind: "links", maximum: 14, data: true },
      prompt,
      size: choice("1k", "2k", "4k"),
    },
    canvas: { ...ratio, tier: "size" },
  }),
  row("black-forest-labs/flux-kontext-t2i-pro", {
    required: ["prompt"],
    fields: {
      prompt,
      aspect_ratio: choice(
        ...["1:1", "16:9", "9:16", "4:3", "3:4", "3:2", "2:3", "4:5", "5:4"],
        ...["21:9", "9:21", "2:1", "1:2"],
      ),
    },
    canvas: ratio,
  }),
  row("black-forest-labs/flux-1.1-pro-ultra-i2i", {
    required: ["aspect_ratio", "image", "prompt"],
    fields: {
      aspect_ratio: choice(
        ...["21:9", "16:9", "3:2", "4:3", "5:4", "1:1", "4:5", "3:4", "2:3", "9:16", "9:21"],
      ),
      image,
      prompt,
      output_format: choice("webp", "jpg", "png"),
      safety_tolerance: { kind: "integer", minimum: 1, maximum: 6 },
      seed: { kind: "integer", minimum: -1, maximum: 9_999_999_999 },
    },
    canvas: ratio,
  }),
  row("bytedance/seedream-3.0-t2i", {
    required: ["prompt"],
    fields: { prompt, size: seedreamSize },
    canvas: { from: "text", name: "size", otherwise: "2048x2048" },
  }),
  row("bytedance/seedream-4.5-t2i", {
    required: ["prompt", "size"],
    fields: { prompt, size: seedreamSize },
    canvas: { from: "text", name: "size", otherwise: "2048x2048" },
  }),
  ...["openai/gpt-image-1.5-ref2i-high", "openai/gpt-image-1.5-ref2i-low"].map((id) =>
    row(id, {
      required: ["images", "prompt", "size"],
      fields: { images: { kind: "links", maximum: 16, data: true }, prompt, size: gptSize },
      canvas: { from: "text", name: "size", otherwise: "1024x1024" },
    }),
  ),
];
