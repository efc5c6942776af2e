import type { Model } from "@/lib/catalog/model";

export const fluxKontextT2iPro = {
  id: "siray/flux-kontext-t2i-pro",
  provider: "siray",
  name: "FLUX Kontext Pro",
  wireId: "black-forest-labs/flux-kontext-t2i-pro",
  aliases: [],
  can: ["make"],
  endpoint: "tasks",
  prompt: {},
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
        { value: "2:1", label: "2:1", ratio: [2, 1] },
        { value: "3:4", label: "3:4", ratio: [3, 4] },
        { value: "2:3", label: "2:3", ratio: [2, 3] },
        { value: "4:5", label: "4:5", ratio: [4, 5] },
        { value: "9:16", label: "9:16", ratio: [9, 16] },
        { value: "9:21", label: "9:21", ratio: [9, 21] },
        { value: "1:2", label: "1:2", ratio: [1, 2] },
      ],
    },
  ],
  fixed: {},
  source: {
    url: "https://docs.siray.ai/api-reference/model-api/flux-kontext-t2i-pro",
    read: "2026-11-21",
  },
} as const satisfies Model;
