/** What only a phone shows. */
export const phone = {
  actions: "This image",
  use: "Use",
  reference: "Reference",
  open: "Open",
  openLarge: "Open large",
  download: "Download",
  trash: "Trash",
} as const;
