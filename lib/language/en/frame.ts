/** Texts of the frame around every page, in English. */
export const frame = {
  product: "Proofsheet",
  /** As the title of a page stands in the browser. */
  titled: (title: string) => `${title} · Proofsheet`,
  description: "A studio for making images, on your own machine.",
  studio: "Studio",
  library: "Library",
  runs: "Runs",
  settings: "Settings",
  menu: "Menu",
  navigation: "Pages",
  skip: {
    prompt: "Skip to prompt",
    images: "Skip to images",
    settings: "Skip to settings",
    content: "Skip to content",
  },
  theme: {
    dark: "Theme: dark",
    light: "Theme: light",
    system: "Theme: as the system",
  },
  close: "Close",
  notFound: {
    title: "This page is not here",
    message: "The address may be mistyped. Everything you made is in the studio.",
    back: "Open the studio",
  },
  broken: {
    title: "The page could not be shown",
    message:
      "Something failed while it was being drawn. Runs go on by themselves, and images are safe.",
    again: "Try again",
  },
} as const;
