/** What goes on in the studio, behind the count in its bar. */
export const activity = {
  region: "Running and recent",
  running: (count: number) => `${count} running`,
  queued: (count: number) => `${count} queued`,
  nothing: "Nothing is running.",
  runningTitle: "Running",
  queuedTitle: "In line, in this order",
  endedTitle: "Ended last",
  stop: "Stop",
  open: "Open",
  of: (action: string, model: string) => `${action}: ${model}`,
  all: "All runs",
} as const;
