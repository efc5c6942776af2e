/**
 * The promises that the walk over the crash points judges, as `quality.md` numbers them. For each one
 * a bug is planted that breaks it, so that a judge who never says no would be noticed.
 */
export const judgedPromises = [
  "P1",
  "P2",
  "P3",
  "P4",
  "P7",
  "P8",
  "P9",
  "P10",
  "P11",
  "P12",
  "P15",
] as const;
