import type { OfferedModel } from "@/lib/contract/provider";

const source = { url: "https://example.com", read: "2026-11-21" };
const common = { help: "", group: "style" } as const;

/** A model with one setting of each kind. */
export const dials = {
  id: "one/dials",
  provider: "siray",
  name: "Dials",
  wireId: "dials",
  aliases: [],
  can: ["make"],
  endpoint: "tasks",
  prompt: {},
  images: { perCall: 1 },
  fixed: {},
  source,
  imagesPerCall: 1,
  ready: true,
  parameters: [
    {
      ...common,
      kind: "size",
      name: "ratio",
      label: "Ratio",
      options: [
        { value: "1:1", label: "1:1", ratio: [1, 1] },
        { value: "3:2", label: "3:2", ratio: [3, 2] },
      ],
      custom: { name: "free", minimum: 64, maximum: 2048, step: 16, start: [640, 480], source },
    },
    { ...common, kind: "integer", name: "stylize", label: "Stylize", maximum: 1000, default: 100 },
    { ...common, kind: "toggle", name: "raw", label: "Raw" },
    { ...common, kind: "text", name: "without", label: "Leave out", role: "leave-out" },
    { ...common, kind: "integer", name: "seed", label: "Seed", seed: { draw: [0, 99_999] } },
  ],
} satisfies OfferedModel;

/** Another, with nothing in common. */
export const edits = {
  ...dials,
  id: "one/edits",
  name: "Edits",
  can: ["edit"],
  references: { name: "images", form: "list", required: true, accepts: ["link"] },
  parameters: [{ ...common, kind: "decimal", name: "guidance", label: "Guidance", step: 0.5 }],
} satisfies OfferedModel;
