/** The stage while there is nothing on it. */
export const emptyStage = {
  region: "Stage",
  strip: "Your runs line up here",
  notHere: "This run is not here. It may have been removed.",
  unread: "This run could not be read. The studio’s server does not answer.",
  tryAgain: "Try again",

  emptyTitle: "Make your first image",
  emptyWithoutKeys:
    "No provider key is set up yet, so this studio draws in the Sandbox: free and clearly marked. Everything else works exactly as it will later.",
  emptyWithKeys: "Describe an image below, or drop one here to edit it.",
  trySandbox: "Try the Sandbox",
  setUpProvider: "Set up a provider",
  orStartFrom: "Or start from",
  startFrom: "Start from",
  begun: "Starter taken over",
  starters: {
    lighthouse: "A lighthouse in fog, long exposure",
    foxes: "Two foxes in fresh snow, flat colours, wide",
    style: "Give the first image the style of the second image",
  },
} as const;
