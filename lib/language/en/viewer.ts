/** One image, large: how it is looked at, how it was made, and what to take from it. */
export const viewer = {
  title: (prompt: string) => (prompt === "" ? "Uploaded image" : firstWords(prompt)),
  image: (prompt: string) => (prompt === "" ? "Uploaded image" : `Image: ${prompt}`),
  /** Said when another image is shown: the first words of what it was made from, and which it is. */
  shown: (prompt: string, caption: string) =>
    prompt === "" ? caption : `${firstWords(prompt)}, ${caption}`,
  seen: (caption: string) => `Image, ${caption}`,
  close: "Close",
  previous: "Previous image",
  next: "Next image",
  nearer: "Zoom in",
  farther: "Zoom out",
  fit: "Fit to window (Z)",
  whole: "Actual size (Z)",
  percent: (scale: number) => `${Math.round(scale * 100)} %`,
  zoomed: (percent: string) => `Zoom ${percent}`,
  details: "Details",
  closeDetails: "Close details",

  download: "Download",
  /** Without the record that a download carries. */
  exactFile: "Exact file as delivered",
  useAsReference: "Use as reference",
  toTrash: "Move to trash",
  restore: "Restore",
  restored: "Restored",

  prompt: "Prompt",
  copyPrompt: "Copy prompt",
  copied: "Copied",
  model: "Model",
  via: (provider: string) => `via ${provider}`,
  images: "Images",
  references: "References",
  use: "Use",
  useOf: (label: string) => `Use ${label}`,
  taken: (label: string) => `${label} taken over to the studio`,
  useSettings: "Use these settings",
  runAgain: "Run exactly again",

  askedAndGot: "Asked for, and got",
  askedFor: "Asked for",
  got: "Got",
  size: "Size",
  auto: "auto",
  file: "File",
  pixels: (width: number, height: number) => `${width} × ${height}`,
  characters: (count: number) => (count === 1 ? "1 character" : `${count} characters`),
  asWritten: "as written",
  rewritten: "rewritten",
  rewrittenAs: "Rewritten by the provider as",
  sandboxNote: "Sandbox · free test image",

  uploaded: "Uploaded",
  uploadedHint: "It came from outside, so there are no settings to show.",
  when: "When",

  record: "Record",
  recordHint: "request, answer, times",
  recordLoading: "Reading the record",
  recordUnread: "The record could not be read.",
  tryAgain: "Try again",
  submission: (position: number, count: number, outcome: string) =>
    count === 1 ? `Submission, ${outcome}` : `Submission ${position} of ${count}, ${outcome}`,
  sealed:
    "The provider sealed this file with Content Credentials, so a download is the exact file and carries no record.",
  neverSent: "Nothing was sent.",
  sentAt: (time: string) => `Sent ${time}`,
  acceptedAfter: (seconds: string) => `accepted after ${seconds}`,
  openRun: "Open the run",

  unread: "This image could not be read",
  unreadHint: "The studio’s server does not answer.",
  madeUnread: "How it was made could not be read.",

  missing: "This image is not here",
  missingHint: "It may be in Trash.",
  openTrash: "Open Trash",
  openLibrary: "Open the library",
} as const;

const MOST_WORDS = 8;

function firstWords(text: string): string {
  const words = text.trim().split(/\s+/);
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(" ")} …` : words.join(" ");
}
