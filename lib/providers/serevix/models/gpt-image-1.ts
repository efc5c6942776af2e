import type { Model } from "@/lib/catalog/model";

const source = {
  url: "https://docs.serevixai.ai/image-generation/openai-image-generation/",
  read: "2026-11-21",
};

export const gptImage1 = {
  id: "serevix/gpt-image-1",
  provider: "serevix",
  name: "gpt-image-1",
  wireId: "gpt-image-1",
  aliases: [],
  can: ["make"],
  endpoint: "generations",
  prompt: { maximum: 32_000 },
  images: { perCall: 10, name: "n", source },
  parameters: [
    {
      name: "size",
      kind: "size",
      label: "Size",
      help: "The shape of the image in pixels.",
      group: "shape",
      default: "1024x1024",
      options: [
        { value: "1024x1024", label: "1:1", ratio: [1, 1], pixels: [1024, 1024] },
        { value: "1536x1024", label: "3:2", ratio: [3, 2], pixels: [1536, 1024] },
        { value: "1024x1536", label: "2:3", ratio: [2, 3], pixels: [1024, 1536] },
      ],
    },
    {
      name: "quality",
      kind: "choice",
      label: "Quality",
      help: "How much care the model takes; more takes longer and costs more.",
      group: "speed",
      default: "high",
      options: [
        { value: "low", label: "low" },
        { value: "medium", label: "medium" },
        { value: "high", label: "high" },
      ],
    },
  ],
  fixed: {},
  source,
} as const satisfies Model;
