const figures = new Intl.NumberFormat("en");
const megabytes = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

type Kind =
  | "missing"
  | "untracked"
  | "mismatched"
  | "zero_byte"
  | "undecodable"
  | "unreadable"
  | "stuck"
  | "database";

/** What `npm run verify` says to a person. */
export const verifyTexts = {
  usage:
    "npm run verify -- [--quick] [--json] [--repair]\n\n" +
    "Holds every row of the data folder against its file. Ends with 0 when all is well, with 1 when\n" +
    "something is not, with 2 when it could not look.\n\n" +
    "  --quick   existence and size alone\n" +
    "  --json    the report as JSON\n" +
    "  --repair  moves damaged and stray files to quarantine/ in the data folder; deletes nothing",
  looked: (looked: { images: number; bytes: number; dataDir: string; quick: boolean }) =>
    `${looked.quick ? "Looked at" : "Read and decoded"} ${figures.format(looked.images)} ${
      looked.images === 1 ? "image" : "images"
    } (${megabytes.format(looked.bytes / 1e6)} MB) in ${looked.dataDir}.`,
  besideStudio: "A studio is at work there: what is seconds old was passed over.",
  wellDone: "Nothing is missing, stray, damaged or stuck.",
  movedTo: (path: string) => `moved to ${path}`,
  otherSchema:
    "The database was made by another version of Proofsheet. Start the studio once, then verify.",
  kinds: {
    missing: "missing: a row without its file",
    untracked: "untracked: a file that no row knows",
    mismatched: "mismatched: not the file that its row tells of",
    zero_byte: "zero-byte: a file without a byte",
    undecodable: "undecodable: no image comes of it",
    unreadable: "unreadable: it is there and could not be read",
    stuck: "stuck: not over, and without a next step",
    database: "database: damaged",
  } satisfies Record<Kind, string>,
} as const;
