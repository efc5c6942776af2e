import type { Model } from "@/lib/catalog/model";

const source = {
  url: "https://docs.siraya.ai/docs/api-reference/generative-model-api/image-to-image",
  read: "2026-11-21",
};

export const dreamOmni2 = {
  id: "siraya/dreamomni2",
  provider: "siraya",
  name: "DreamOmni2",
  wireId: "jia-lab/dreamomni2-image-to-image",
  aliases: ["dreamomni2-image-to-image"],
  can: ["edit"],
  endpoint: "edits",
  prompt: {},
  // The page names no upper bound; the studio asks for at most as many as a run holds.
  images: { perCall: 16, name: "n", source },
  references: { name: "image_urls", form: "list", required: true, accepts: ["link"] },
  parameters: [],
  fixed: { output_format: "url" },
  source,
} as const satisfies Model;
