/** What can be wrong with a data folder. */
export const problemKinds = [
  /** A row without its file. */
  "missing",
  /** A file that no row knows. */
  "untracked",
  /** A file that is not the one its row tells of: its bytes, its hash, its width or height. */
  "mismatched",
  "zero_byte",
  /** Its bytes are those of the row, and no image comes of them. */
  "undecodable",
  /** It is there and could not be read: the disk failed, or it may not be opened. */
  "unreadable",
  /** A generation that is not over and has no next step. */
  "stuck",
  /** The database itself is damaged. */
  "database",
] as const;

type ProblemKind = (typeof problemKinds)[number];

export type Problem = {
  kind: ProblemKind;
  /** Inside the data folder. */
  path?: string;
  /** The ids of the rows it is about. */
  image?: string;
  generation?: string;
  detail?: string;
  /** Where a repair put the file, inside the data folder. */
  movedTo?: string;
};

export type VerifyReport = {
  dataDir: string;
  /** Existence and size alone were looked at. */
  quick: boolean;
  /** A studio was at work in this folder, so what is seconds old was passed over. */
  studioRunning: boolean;
  /** How many rows of images were checked, and how many bytes their files hold. */
  images: number;
  bytes: number;
  problems: Problem[];
  counts: Record<ProblemKind, number>;
};

/** How many problems there are of each kind. */
export function countKinds(problems: readonly Problem[]): Record<ProblemKind, number> {
  const counts = {
    missing: 0,
    untracked: 0,
    mismatched: 0,
    zero_byte: 0,
    undecodable: 0,
    unreadable: 0,
    stuck: 0,
    database: 0,
  };
  for (const { kind } of problems) counts[kind] += 1;
  return counts;
}

/**
 * Whether something still is not as it should be. A stray file that was moved away is settled; a
 * damaged image that was moved away is missing from now on.
 */
export function hasProblems({ problems }: Pick<VerifyReport, "problems">): boolean {
  return problems.some((problem) => problem.kind !== "untracked" || problem.movedTo === undefined);
}
