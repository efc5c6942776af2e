/** The ways to look at what was made, on the stage: one alone, two against each other, many small. */
export const views = {
  single: "One image",
  back: "Back to the run",
  look: "Look closer",
  before: "Before (hold \\)",
  showsBefore: "The image before is shown",
  details: "How it was made",
  position: (at: number, count: number) => `${at} of ${count}`,

  compare: "Compare",
  kept: "Kept",
  candidate: "Candidate",
  keep: "Keep this one",
  nowKept: "The candidate is kept now",
  useSettings: "Use settings",
  mode: "Way to compare",
  modes: { side: "Side", wipe: "Wipe", flip: "Flip" },
  divider: "Divider",
  dividerAt: (percent: number) => `${percent} percent candidate`,
  shown: (side: string) => `Shown: ${side}`,
  turn: "Show the other",

  survey: "Survey",
  surveyKeys: "X takes one out, Enter opens one",
  left: (count: number) => (count === 1 ? "1 left" : `${count} left`),
  open: (position: number, count: number, prompt: string) =>
    `Open image ${position} of ${count} alone: ${prompt}`,
  takeOut: "Take out (X)",
  takenOut: (count: number) => `Taken out, ${count} left`,

  full: "Only the stage",
  surrounds: {
    auto: "As theme",
    black: "Black",
    dark: "Dark",
    mid: "Mid grey",
    light: "Light",
    white: "White",
  },
  surround: (name: string) => `Surround: ${name}`,
} as const;
