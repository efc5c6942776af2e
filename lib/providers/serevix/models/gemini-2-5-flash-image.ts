import type { Model } from "@/lib/catalog/model";

export const gemini25FlashImage = {
  id: "serevix/gemini-2.5-flash-image",
  provider: "serevix",
  name: "Gemini 2.5 Flash Image",
  wireId: "gemini-2.5-flash-image",
  aliases: [],
  can: ["make"],
  endpoint: "generations",
  prompt: {},
  // This page has no `n`.
  images: { perCall: 1 },
  parameters: [
    {
      name: "aspect_ratio",
      kind: "size",
      label: "Aspect ratio",
      help: "The shape of the image, width to height.",
      group: "shape",
      options: [
        { value: "1:1", label: "1:1", ratio: [1, 1] },
        { value: "4:3", label: "4:3", ratio: [4, 3] },
        { value: "3:2", label: "3:2", ratio: [3, 2] },
        { value: "5:4", label: "5:4", ratio: [5, 4] },
        { value: "16:9", label: "16:9", ratio: [16, 9] },
        { value: "21:9", label: "21:9", ratio: [21, 9] },
        { value: "3:4", label: "3:4", ratio: [3, 4] },
        { value: "2:3", label: "2:3", ratio: [2, 3] },
        { value: "4:5", label: "4:5", ratio: [4, 5] },
        { value: "9:16", label: "9:16", ratio: [9, 16] },
      ],
    },
    {
      name: "image_size",
      kind: "choice",
      label: "Resolution",
      help: "How large the image is; more takes longer.",
      group: "shape",
      default: "1K",
      options: [
        { value: "1K", label: "1K" },
        { value: "2K", label: "2K" },
        { value: "4K", label: "4K" },
      ],
    },
  ],
  fixed: {},
  source: {
    url: "https://docs.serevixai.ai/image-generation/nano-banana/nano-banana-image-openai/",
    read: "2026-11-21",
  },
} as const satisfies Model;
