import type { Model } from "@/lib/catalog/model";

const source = {
  url: "https://docs.serevixai.ai/image-generation/openai-image-generation/",
  read: "2026-11-21",
};

export const gptImage15 = {
  id: "serevix/gpt-image-1.5",
  provider: "serevix",
  name: "gpt-image-1.5",
  wireId: "gpt-image-1.5",
  aliases: [],
  can: ["make"],
  endpoint: "generations",
  prompt: { maximum: 32_000 },
  images: { perCall: 1, name: "n", source },
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
        { value: "1792x1024", label: "7:4", ratio: [7, 4], pixels: [1792, 1024] },
        { value: "1024x1792", label: "4:7", ratio: [4, 7], pixels: [1024, 1792] },
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
