import type { Model } from "@/lib/catalog/model";

const source = {
  url: "https://docs.siraya.ai/docs/api-reference/generative-model-api/text-to-image/flux-1-srpo",
  read: "2026-11-21",
};

/** The page names no bounds for these; what the studio refuses stands in its own document. */
const ownLimit = { url: "README.md", read: "2026-11-21" };

export const flux1Srpo = {
  id: "siraya/flux-1-srpo",
  provider: "siraya",
  name: "FLUX.1 SRPO",
  wireId: "flux-1-srpo-text-to-image",
  aliases: [],
  can: ["make"],
  endpoint: "generations",
  prompt: {},
  // The page names no upper bound; the studio asks for at most as many as a run holds.
  images: { perCall: 16, name: "n", source },
  parameters: [
    {
      name: "size",
      kind: "size",
      label: "Size",
      help: "The shape of the image, as a preset or as a width and height.",
      group: "shape",
      default: "landscape_4_3",
      options: [
        { value: "square_hd", label: "1:1 HD", ratio: [1, 1] },
        { value: "square", label: "1:1", ratio: [1, 1] },
        { value: "landscape_4_3", label: "4:3", ratio: [4, 3] },
        { value: "landscape_16_9", label: "16:9", ratio: [16, 9] },
        { value: "portrait_4_3", label: "3:4", ratio: [3, 4] },
        { value: "portrait_16_9", label: "9:16", ratio: [9, 16] },
      ],
      custom: {
        name: "image_size",
        minimum: 1,
        // The studio stores images of at most 64 megapixels.
        maximum: 8000,
        step: 16,
        start: [1216, 832],
        source: ownLimit,
      },
    },
    {
      name: "num_inference_steps",
      kind: "integer",
      label: "Steps",
      help: "How many times the image is refined; more takes longer.",
      group: "speed",
      minimum: 1,
      source: ownLimit,
      default: 28,
    },
    {
      name: "guidance_scale",
      kind: "decimal",
      label: "Guidance",
      help: "How closely the image keeps to the prompt.",
      group: "speed",
      minimum: 0,
      source: ownLimit,
      step: 0.1,
      default: 4.5,
    },
    {
      name: "acceleration",
      kind: "choice",
      label: "Acceleration",
      help: "How much speed is gained at the cost of detail.",
      group: "speed",
      default: "regular",
      options: [
        { value: "none", label: "none" },
        { value: "regular", label: "regular" },
        { value: "high", label: "high" },
      ],
    },
    {
      name: "seed",
      kind: "integer",
      label: "Seed",
      help: "The same seed with the same settings gives the same image.",
      group: "seed",
      seed: { draw: [0, 2_147_483_647] },
    },
    {
      name: "enable_safety_checker",
      kind: "toggle",
      label: "Hide unsafe results",
      help: "Lets the provider's safety check filter what the model makes.",
      group: "switch",
      default: false,
    },
  ],
  fixed: { output_format: "url" },
  source,
} as const satisfies Model;
