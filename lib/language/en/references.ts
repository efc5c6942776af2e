const sizes = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

const list = new Intl.ListFormat("en");

/** The reference tray: ways in, states of a tile, what Generate asks about them. */
export const references = {
  hint: "Drop, paste or browse. You can also paste a link.",
  browse: "Browse",
  files: "Image files",
  pasted: "That is a link to an image.",
  addAs: (position: number) => `Add as reference ${position}`,

  sending: (part: number) => `${Math.floor(part * 100)} % on its way`,
  percent: (part: number) => `${Math.floor(part * 100)}`,
  cancel: "Cancel",
  checking: "being checked",
  unchecked: "not checked",
  link: (width: number, height: number) => `${width} × ${height}, from a link`,
  own: "from this studio",
  ownLink: "from this studio, sent by its provider’s link",
  data: (bytes: number | undefined) =>
    bytes === undefined
      ? "from this studio, sent as data"
      : `local, ${fileSize(bytes)}, sent as data`,
  needsAddress: (model: string) =>
    `${model}’s provider fetches images itself and cannot reach this studio. Paste a link that it can reach, or choose a model that takes images as data.`,
  expired: (model: string) =>
    `${model} takes links only, and the provider’s link to this image has expired. Paste a link, or choose a model that takes images as data.`,
  linkNotTaken: (model: string) => `${model} takes the image itself, not a link. Add it as a file.`,
  tooLarge: (bytes: number) => `${fileSize(bytes)} is over the studio’s 32 MB. Resize a copy?`,
  resize: "Resize a copy",
  notResized: "This browser cannot read it as an image, so it cannot be made smaller.",
  notSent: "It could not be sent to the studio. Add it again.",
  parked: (model: string) => `not used by ${model}, kept for later`,
  same: (position: number) => `same image as image ${position}`,

  problemAt: (position: number, message: string) => `Image ${position}: ${message}`,
  uncheckedAt: (position: number) =>
    `Image ${position} could not be checked. It can still be sent as it is.`,
  waitingAt: (position: number) =>
    `Image ${position} is still being checked. The run starts when that is done.`,
  sameAt: (position: number, other: number) =>
    `Image ${position} is the same as image ${other}. Both are sent.`,
  sendWithout: "Send without it",
  sentWithout: (positions: readonly number[]) =>
    `Sent without ${list.format(positions.map((position) => `image ${position}`))}`,
  cleared: "References cleared",
  keep: "Keep references",
  keepUntilCleared: "Until they are cleared",
  clearAfterRun: "Clear after run",
  clearNow: "Clear now",
  doNotSend: "Do not send",
} as const;

function fileSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} kB`;
  return `${sizes.format(bytes / 1_000_000)} MB`;
}
