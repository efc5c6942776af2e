const list = new Intl.ListFormat("en");

/** Words in a prompt that point at references, and what follows from them. */
export const mentions = {
  described: (positions: readonly number[]) =>
    `Mentions ${list.format(positions.map((position) => `image ${position}`))}.`,
  missing: (ordinal: string) => `There is no ${ordinal} image yet.`,
  addOne: "Add one",
  follows: "Prompt follows the new order",
  reordered: "References in a new order",
  removed: (position: number) => `Image ${position} removed`,
  replaced: (position: number) => `Image ${position} replaced`,
  nowAt: (position: number) => `Removed, image ${position + 1} is now image ${position}`,

  list: "Images to mention",
  listSaid: (count: number) =>
    `${count === 1 ? "1 image" : `${count} images`} to mention. Arrow keys choose, Enter inserts.`,
  option: (position: number) => `Image ${position}`,

  open: "Open",
  replace: "Replace",
  makeFirst: "Make first",
  mention: "Mention in prompt",
  opened: (position: number) => `Image ${position}`,
  openLink: "Open the link",
  close: "Close",
  noPicture: "There is no picture of it here.",
} as const;
