/** "2nd", "3rd", "11th". */
function ordinal(place: number): string {
  const tail = place % 100 >= 11 && place % 100 <= 13 ? 0 : place % 10;
  return `${place}${["th", "st", "nd", "rd"][tail] ?? "th"}`;
}

/** Making one takes longer than a hundred uses of it. */
const timeOfDay = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  hour12: false,
});

/** The strip of all runs under the stage. */
export const strip = {
  region: "Runs",
  hidden: "The strip of runs is hidden",
  loading: "Loading",
  notRead: "Not read. Try again",
  day: (date: Date, withYear: boolean) =>
    date.toLocaleDateString("en-GB", {
      day: "numeric",
      month: "short",
      ...(withYear && { year: "numeric" }),
    }),
  run: (model: string, state: string, when: string, prompt: string) =>
    [`${model}, ${state}`, when, prompt].filter((part) => part !== "").join(", "),
  images: (count: number) => (count === 1 ? "1 image" : `${count} images`),
  partial: (ready: number, count: number) => `${ready}/${count}`,
  partialSpoken: (ready: number, count: number) => `${ready} of ${count} images`,
  running: "running",
  queued: (ahead: number) => (ahead === 0 ? "next in line" : `${ordinal(ahead + 1)} in line`),
  inLine: (ahead: number) => (ahead === 0 ? "Next" : ordinal(ahead + 1)),
  paused: "Waits",
  failed: "Failed",
  refused: "Refused",
  stopped: "Stopped",
  inTrash: "In trash",
  isNew: "new",
  time: (date: Date) => timeOfDay.format(date),
} as const;
