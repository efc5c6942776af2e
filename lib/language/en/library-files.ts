/** Texts inside of what the library sends. */
export const libraryFiles = {
  missingName: "missing.txt",
  missing: (names: readonly string[]) =>
    `These images could not be read from the data folder:\n\n${names.join("\n")}\n`,
} as const;
