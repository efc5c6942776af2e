const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);

/** What a change of model did to what was set, and what has changed since the last run. */
export const ledger = {
  label: "What the change of model did",
  moved: (model: string) => `Moved to ${model}`,
  kept: "Kept",
  changed: "Changed",
  parked: "Parked",
  prompt: "prompt",
  images: (count: number) => `${count} ${plural(count, "image", "images")}`,
  references: (count: number) => `${count} ${plural(count, "reference", "references")}`,
  entry: (label: string, was: string) => {
    const name = label.charAt(0).toLowerCase() + label.slice(1);
    return was === "" ? name : `${name} ${was}`;
  },
  undo: "Undo",
  waitingFor: (model: string) => `waiting for ${model}`,
  sinceLastRun: "Since the last run",
} as const;
