/** The panel's second tab: how the selected image was made, and what of it the next one takes. */
export const selected = {
  isSelected: (position: number, count: number) => `Image ${position} of ${count} selected`,
  region: "How it was made",
  was: (value: string) => `was ${value}`,
  takenOver: (count: number) =>
    count === 1 ? "1 setting taken over" : `${count} settings taken over`,
  nothingToTake: "The next image has these settings already.",
  taken: (label: string) => `${label} taken over`,
  useSettings: "Use settings",
  vary: "Vary",
  wouldChange: (changes: string, more: number) =>
    more === 0 ? `Changes ${changes}` : `Changes ${changes} and ${more} more`,
  change: (label: string, after: string) => `${label.toLowerCase()} to ${after}`,
  changePrompt: "the prompt",
  record: "Record",
  page: "Open its page",
  more: "More",
  again: "Run exactly again",
  closer: "Look closer",
  compare: "Compare",
  useAsReference: "Use as reference",
  download: "Download",
  toTrash: "Move to trash",
  shapeOpen: "shape decided by the model",
  moreChanges: "More changes",
} as const;
