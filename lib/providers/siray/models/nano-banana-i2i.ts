import type { Model } from "@/lib/catalog/model";

export const nanoBananaI2i = {
  id: "siray/nano-banana-i2i",
  provider: "siray",
  name: "Nano Banana",
  wireId: "google/nano-banana-i2i",
  aliases: [],
  can: ["edit"],
  endpoint: "tasks",
  prompt: {},
  images: { perCall: 1 },
  references: { name: "image", form: "single", required: true, accepts: ["link", "data"] },
  parameters: [
    {
      name: "aspect_ratio",
      kind: "size",
      label: "Aspect ratio",
      help: "The shape of the image, width to height.",
      group: "shape",
      required: true,
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
  ],
  fixed: {},
  source: {
    url: "https://docs.siray.ai/api-reference/model-api/nano-banana-i2i",
    read: "2026-11-21",
  },
} as const satisfies Model;
