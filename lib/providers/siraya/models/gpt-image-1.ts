import type { Model } from "@/lib/catalog/model";

const source = {
  url: "https://docs.siraya.ai/docs/api-reference/generative-model-api/text-to-image",
  read: "2026-11-21",
};

export const gptImage1 = {
  id: "siraya/gpt-image-1-text-to-image",
  provider: "siraya",
  name: "gpt-image-1",
  wireId: "openai/gpt-image-1-text-to-image",
  aliases: ["gpt-image-1"],
  can: ["make"],
  endpoint: "generations",
  prompt: {},
  // The page names no upper bound; the studio asks for at most as many as a run holds.
  images: { perCall: 16, name: "n", source },
  parameters: [],
  fixed: { output_format: "url" },
  source,
} as const satisfies Model;
