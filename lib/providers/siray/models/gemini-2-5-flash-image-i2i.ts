import type { Model } from "@/lib/catalog/model";

export const gemini25FlashImageI2i = {
  id: "siray/gemini-2.5-flash-image-i2i",
  provider: "siray",
  name: "Gemini 2.5 Flash Image edit",
  wireId: "google/gemini-2.5-flash-image-i2i",
  aliases: [],
  can: ["edit"],
  endpoint: "tasks",
  prompt: {},
  images: { perCall: 1 },
  references: { name: "image", form: "single", required: true, accepts: ["link", "data"] },
  parameters: [],
  fixed: {},
  source: {
    url: "https://docs.siray.ai/api-reference/model-api/gemini-2.5-flash-image-i2i",
    read: "2026-11-21",
  },
} as const satisfies Model;
