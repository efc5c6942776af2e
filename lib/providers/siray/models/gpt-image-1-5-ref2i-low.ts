import type { Model } from "@/lib/catalog/model";

export const gptImage15Ref2iLow = {
  id: "siray/gpt-image-1.5-ref2i-low",
  provider: "siray",
  name: "gpt-image-1.5 low",
  wireId: "openai/gpt-image-1.5-ref2i-low",
  aliases: [],
  can: ["edit"],
  endpoint: "tasks",
  prompt: {},
  images: { perCall: 1 },
  references: {
    name: "images",
    form: "list",
    maximum: 16,
    required: true,
    accepts: ["link", "data"],
  },
  parameters: [
    {
      name: "size",
      kind: "size",
      label: "Size",
      help: "The shape of the image in pixels.",
      group: "shape",
      // The order on the page does not settle whether it is required; it is read as required.
      required: true,
      options: [
        { value: "1024x1024", label: "1:1", ratio: [1, 1], pixels: [1024, 1024] },
        { value: "1536x1024", label: "3:2", ratio: [3, 2], pixels: [1536, 1024] },
        { value: "1024x1536", label: "2:3", ratio: [2, 3], pixels: [1024, 1536] },
      ],
    },
  ],
  fixed: {},
  source: {
    url: "https://docs.siray.ai/api-reference/model-api/gpt-image-1.5-ref2i-low",
    read: "2026-11-21",
  },
} as const satisfies Model;
