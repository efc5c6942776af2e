/** What differs between two recipes: the same words wherever two are held against each other. */
export const differences = {
  model: "Model",
  prompt: "Prompt",
  images: "Images",
  references: "References",
  /** The model has no such setting. */
  none: "–",
  /** Nothing was set, and the provider documents no default. */
  auto: "auto",
  noReferences: "none",
  otherReferences: (count: number) => (count === 1 ? "1, another" : `${count}, others`),
  on: "On",
  off: "Off",
  promptChanged: "prompt changed",
  more: (count: number) => `+${count}`,
  moreSpoken: (count: number) => `and ${count} more`,
  sinceTheRunBefore: "Changed since the run before",
  takeBack: (label: string, before: string) => `Next image: ${label} ${before}`,
  takenBack: (label: string, before: string) => `${label} of the next image is ${before} again`,
  promptBack: "The prompt of the next image is the earlier one again",
  was: "was",
  became: "now",
  title: "Differences",
  ofAll: (count: number, all: number) => `${count} of ${all}`,
  same: "The same",
  noneDiffer: "Made from the same settings.",
} as const;
