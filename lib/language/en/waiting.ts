import { clock, span } from "./speeds";

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);

/** What a wait says while it lasts, and what is said of it when one comes back. */
export const waiting = {
  noHistory: "no history yet for this model",
  slow: "Slower than usual",
  verySlow: "Much slower than usual",
  nineInTen: (to: number) => `9 in 10 finish within ${clock(to)}`,
  longestYet: (to: number) => `the longest so far took ${clock(to)}`,
  accepted: (task: string) => `Accepted, task ${task}`,
  startAnother: "Start another",
  noNews: "Connection is open; this provider sends no news in between.",
  lastNews: (seconds: number) => `Last news ${span(seconds, seconds)} ago.`,
  elapsed: (seconds: number) => `${Math.floor(seconds)} seconds`,
  elapsedOf: (elapsed: string, from: number, to: number) =>
    `${elapsed}, usually ${Math.round(from)} to ${Math.round(to)}`,

  tellMe: "Tell me when done",
  told: "You will be told",
  notToldHere: "Browser notices need https or localhost; the tab title will tell you.",
  refusedHere: "Notices are blocked for this page in the browser; the tab title will tell you.",
  noticeReady: ({ model, images, seconds }: { model: string; images: number; seconds: number }) =>
    `${model}: ${images} ${plural(images, "image", "images")} ready · ${clock(seconds)}`,
  noticeFailed: (model: string, title: string) => `${model}: ${title}`,

  title: "Studio",
  titleRunning: (count: number) => `(${count}) Studio`,
  titleNew: (count: number) => `✓ ${count} new · Studio`,

  away: {
    label: "While you were away",
    finished: (count: number) => `${count} ${plural(count, "run", "runs")} finished`,
    failed: (count: number) => `${count} failed`,
    failedFree: (count: number) => `${count} failed (not charged)`,
    lookThrough: "Look through",
    dismiss: "Dismiss",
  },
} as const;
