const tints = [
  "amber",
  "bronze",
  "cobalt",
  "damson",
  "ebony",
  "fern",
  "ginger",
  "hazel",
  "indigo",
  "jade",
  "khaki",
  "lilac",
  "mauve",
  "navy",
];

/** A model of one's own with more to choose from than fits side by side, and a rarely used row. */
export const crowdedModel = {
  id: "siray/crowded",
  provider: "siray",
  name: "Crowded",
  wireId: "acme/crowded",
  can: ["make"],
  endpoint: "tasks",
  images: { perCall: 1 },
  parameters: [
    {
      name: "tint",
      kind: "choice",
      label: "Tint",
      help: "The colour that everything leans to.",
      group: "style",
      options: tints.map((value) => ({ value, label: value })),
    },
    {
      name: "file_type",
      kind: "choice",
      label: "File type",
      help: "The type of the image file.",
      group: "output",
      default: "png",
      options: [
        { value: "png", label: "PNG" },
        { value: "webp", label: "WebP" },
      ],
    },
  ],
  source: { url: "https://acme.example/crowded", read: "2026-11-21" },
};
