/** What was done, with the way back. */
export const toasts = {
  region: "What was done",
  undo: "Undo",
  close: "Dismiss",
  refused: (title: string) => `Failed: ${title}`,
  copied: "Copied",
  notCopied: "The browser does not let the studio copy. Select the text and copy it there.",
  noAnswer: "The studio’s server does not answer",
} as const;
