const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);

/** A sentence that another leads up to. */
const lowered = (sentence: string) => sentence.slice(0, 1).toLowerCase() + sentence.slice(1);

/** The stage: the run at hand, its waits and its ends. */
export const stage = {
  title: "Studio",
  images: (count: number) => `${count} ${plural(count, "image", "images")}`,
  imagesOf: (ready: number, count: number) => `${ready} of ${count}`,
  chargedFor: (count: number) => `charged for ${count}`,
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
  saving: "Saving",
  pickedUp: "The studio restarted. Picking the task up again.",
  safeToClose: "Safe to close this page",
  withTheFirst: "Comes with the first",

  stoppedEarly: "Stopped before it was sent.",
  stoppedOver: (provider: string) =>
    `Stopped listening. ${provider} may have finished and charged for it.`,
  stoppedLate: (provider: string) =>
    `Stopped listening. ${provider} may still finish and charge for it. If the image arrives, it will be saved.`,
  stoppedFreeOver: "Stopped listening.",
  stoppedFreeLate: "Stopped listening. If the image arrives, it will be saved.",
  bare: "No image of this run is left here. What was deleted may be in Trash.",
  openTrash: "Open Trash",
  editPrompt: "Edit prompt",
  editSettings: "Change settings",
  editReferences: "Change references",
  replaceReference: (position: number) => `Replace image ${position}`,
  deadReference: (position: number, found: string) =>
    `No image is named. This studio could not fetch image ${position}: ${lowered(found)}`,
  sendWithout: "Send without it",
  otherModel: "Try another model",
  otherProvider: "Choose another provider",
  storage: "Open storage",
  record: "Open record",
  generation: "Generation",
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
} as const;
