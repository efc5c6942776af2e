import type { Model } from "@/lib/catalog/model";

export const seedream30T2i = {
  id: "siray/seedream-3.0-t2i",
  provider: "siray",
  name: "Seedream 3.0",
  wireId: "bytedance/seedream-3.0-t2i",
  aliases: [],
  can: ["make"],
  endpoint: "tasks",
  prompt: {},
  images: { perCall: 1 },
  parameters: [
    {
      name: "size",
      kind: "size",
      label: "Size",
      help: "The shape of the image in pixels.",
      group: "shape",
      options: [
        { value: "2048x2048", label: "1:1", ratio: [1, 1], pixels: [2048, 2048] },
        { value: "2304x1728", label: "4:3", ratio: [4, 3], pixels: [2304, 1728] },
        { value: "2496x1664", label: "3:2", ratio: [3, 2], pixels: [2496, 1664] },
        { value: "2560x1440", label: "16:9", ratio: [16, 9], pixels: [2560, 1440] },
        { value: "3024x1296", label: "21:9", ratio: [21, 9], pixels: [3024, 1296] },
        { value: "1728x2304", label: "3:4", ratio: [3, 4], pixels: [1728, 2304] },
        { value: "1664x2496", label: "2:3", ratio: [2, 3], pixels: [1664, 2496] },
        { value: "1440x2560", label: "9:16", ratio: [9, 16], pixels: [1440, 2560] },
      ],
    },
  ],
  fixed: {},
  source: {
    url: "https://docs.siray.ai/api-reference/model-api/seedream-3.0-t2i",
    read: "2026-11-21",
  },
} as const satisfies Model;
