import type { Model } from "@/lib/catalog/model";

export const gemini25FlashImageT2i = {
  id: "siray/gemini-2.5-flash-image-t2i",
  provider: "siray",
  name: "Gemini 2.5 Flash Image",
  wireId: "google/gemini-2.5-flash-image-t2i",
  aliases: [],
  can: ["make"],
  endpoint: "tasks",
  prompt: {},
  images: { perCall: 1 },
  parameters: [],
  fixed: {},
  source: {
    url: "https://docs.siray.ai/api-reference/model-api/gemini-2.5-flash-image-t2i",
    read: "2026-11-21",
  },
} as const satisfies Model;
