/** What was done, with the way back. */
export const toasts = {
  region: "What was done",
  undo: "Undo",
  undone: (text: string) => `Undone: ${text}`,
  redone: (text: string) => `Done again: ${text}`,
  close: "Dismiss",
  refused: (title: string) => `Failed: ${title}`,
  copied: "Copied",
  notCopied: "The browser does not let the studio copy. Select the text and copy it there.",
  trashed: (count: number) => (count === 1 ? "Moved to trash" : `${count} moved to Trash`),
  notDone: "That did not work. The studio’s server may not answer.",
  noAnswer: "The studio’s server does not answer",
} as const;
