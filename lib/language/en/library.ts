const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);
const images = (count: number) => `${count} ${plural(count, "image", "images")}`;

/** The library and its trash: everything made, found and tidied. */
export const library = {
  title: "Library",
  trash: "Trash",
  back: "Back to the library",
  grid: "Images",
  count: images,

  search: "Search images",
  searchHint: "Search prompts",
  filters: "Filters",
  filter: (count: number) => (count === 0 ? "Filter" : `Filter · ${count}`),
  any: "Any",
  clear: "Clear",
  done: "Done",
  without: (label: string) => `Remove filter: ${label}`,
  names: {
    model: "Model",
    provider: "Via",
    kind: "Kind",
    ratio: "Shape",
    sandbox: "Sandbox",
    size: "Size",
  },
  kinds: { made: "Made", edited: "Edited", uploaded: "Uploaded" },
  ratios: { landscape: "Landscape", square: "Square", portrait: "Portrait" },
  sandboxes: { only: "Sandbox only", none: "Without Sandbox" },
  size: "Size of the images",
  sizes: { s: "S", m: "M", l: "L" },

  tile: (parts: readonly string[]) => parts.join(", "),
  uploaded: "Uploaded image",
  unreadableFile: "Could not be read",
  day: (name: string) => `Select ${name}`,
  dayLoaded: (name: string) => `Select what is loaded of ${name}`,
  tick: "Select",
  daysLeft: (days: number) => `${days} d`,
  daysLeftFully: (days: number) =>
    days === 0 ? "deleted today" : `deleted in ${days} ${plural(days, "day", "days")}`,

  selected: (count: number) => `${count} selected`,
  hidden: (count: number) => `${count} not shown`,
  selection: "Selected images",
  all: "All",
  allLoaded: "All loaded",
  useAsReferences: (count: number) => plural(count, "Use as reference", "Use as references"),
  reference: "References",
  download: "Download",
  toTrash: "Trash",
  restore: "Restore",
  purge: "Delete for ever",
  endSelection: "Clear selection",

  moved: (count: number) => `${count} moved to Trash`,
  restored: (count: number) => `${count} restored`,
  purged: (count: number) => `${images(count)} deleted`,
  inUse: (count: number) =>
    `${images(count)} ${plural(count, "is", "are")} still needed by a run under way`,
  left: (count: number) =>
    `${count} ${plural(count, "was", "were")} not: the studio’s server may not answer`,
  sentences: (parts: readonly string[]) => parts.join(". "),
  notDone: "That did not work. The studio’s server may not answer.",
  tooMany: (most: number) => `A download holds at most ${most} images. Choose fewer.`,

  tooManyReferences: (most: number) => `No model takes more than ${most} references. Choose fewer.`,

  kept: (days: number) => `Kept for ${days} days, then deleted for ever`,
  emptyTrash: "Empty trash",
  purgeTitle: (count: number) => `Delete ${images(count)} for ever?`,
  emptyTitle: "Delete everything in Trash for ever?",
  purgeHint: "The files are deleted from the disk. This cannot be undone.",
  frees: (size: string) => `This frees ${size} and cannot be undone.`,
  cancel: "Cancel",

  empty: "Nothing here yet",
  emptyHint: "Images you make appear here by themselves.",
  openStudio: "Open the studio",
  noMatch: "No image matches these filters",
  clearFilters: "Clear filters",
  trashEmpty: "Trash is empty",
  trashEmptyHint: (days: number) =>
    `What you put here is kept for ${days} days and can be restored until then.`,
  openLibrary: "Open the library",
  unreadable: "The library could not be read.",
  loading: "Loading images",
  loadingMore: "Loading earlier images",
  notRead: "Earlier images could not be read.",
  tryAgain: "Try again",
  fresh: (count: number) => `${count} new`,
} as const;
