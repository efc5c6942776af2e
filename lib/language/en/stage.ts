const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);

/** The stage: the run at hand, its waits and its ends. */
export const stage = {
  region: "Stage",
  title: "Studio",
  images: (count: number) => `${count} ${plural(count, "image", "images")}`,
  imagesOf: (ready: number, count: number) => `${ready} of ${count}`,
  runAgain: "Run again",
  runMissing: (count: number) => `Run the missing ${count}`,
  image: (position: number, count: number) => `Image ${position} of ${count}`,
  openImage: (position: number, count: number, prompt: string) =>
    `Open image ${position} of ${count}: ${prompt}`,
  slides: "Images of this run",

  runStarted: "Run started",
  imagesReady: (count: number) => `${count} ${plural(count, "image", "images")} ready`,
  failed: (title: string) => `Failed: ${title}`,
  stopped: "Stopped",

  frameWaiting: (position: number, count: number) => `Image ${position} of ${count}, running`,
  elapsed: (seconds: number) => `${Math.floor(seconds)} seconds`,
  stop: "Stop",
  stopping: "Stopping",
  sending: "Sending",
  running: "Running",
  safeToClose: "Safe to close this page",
  withTheFirst: "Comes with the first",

  stoppedEarly: "Stopped before it was sent.",
  stoppedLate: (provider: string) =>
    `Stopped listening. ${provider} may still finish and charge for it. If the image arrives, it will be saved.`,
  editPrompt: "Edit prompt",
  editReferences: "Change references",
  openProviders: "Open providers",
  runInSandbox: "Run in Sandbox",
  details: "Details",
  copy: "Copy",
  copied: "Copied",
  code: "Code",
  failedWithoutReason: {
    title: "Something failed that the studio does not know yet",
    message: "No reason was stored with this image.",
  },
  studioSilent: {
    title: "The studio’s server does not answer",
    message:
      "The press may not have reached it. Your prompt and settings are still here; press again once the server is back.",
  },
  notHere: "This run is not here. It may have been removed.",
  unread: "This run could not be read. The studio’s server does not answer.",
  tryAgain: "Try again",

  emptyTitle: "Make your first image",
  emptyWithoutKeys:
    "No provider key is set up yet, so this studio draws in the Sandbox: free and clearly marked. Everything else works exactly as it will later.",
  emptyWithKeys: "Describe an image below, or start from one of these.",
  trySandbox: "Try the Sandbox",
  orStartFrom: "Or start from",
  startFrom: "Start from",
  keyHint: (variables: readonly string[]) =>
    `To use a provider, set ${variables.join(" or ")} in the file .env and start again.`,
  starters: {
    lighthouse: "A lighthouse in fog, long exposure",
    foxes: "Two foxes in fresh snow, flat colours, wide",
    style: "Give the first image the style of the second image",
  },
} as const;
