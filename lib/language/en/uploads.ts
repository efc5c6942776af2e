/** What is said of a file or link that a person brings. */
export const uploads = {
  gone: "This image is not here any more.",
  isPage: "That link leads to a web page, not to an image.",
  isNoImage: "That link leads to something that is not an image.",
  /** Why a link gave nothing. */
  unreachable: (status: string | number | undefined) =>
    status === undefined
      ? "No server answered for this link."
      : `The server answered ${status} for this link.`,
  notFetched: "This link could not be fetched",
  notFetchedAdvice: "Look at the link, or save the image and add the file.",
  notUsable: "This is not a usable image",
  /** A form that should carry one file. */
  form: {
    expected: "multipart/form-data with a file, or application/json with a url",
    unreadable: (reason: string) => `The form cannot be read. ${reason}`,
    noBoundary: "Its content type names no boundary.",
    oneFile: "Send one file at a time.",
    manyFields: "There are too many fields.",
    manyParts: "There are too many parts.",
    broken: "It breaks off or is not a multipart form.",
    noFile: 'Send one file under the name "file".',
  },
} as const;
