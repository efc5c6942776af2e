const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);

/** Of the try that follows so many refusals. */
const ordinals = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth"];

/** What is said of a run that has not been sent, and of a key that is held. */
export const waits = {
  next: "Waiting to be sent",
  turn: (ahead: number) => `Waiting for ${ahead} other ${plural(ahead, "run", "runs")}`,
  atOnce: (provider: string, count: number) => `${provider} takes ${count} at a time`,
  startNext: "Start next",
  startNextHelp: "It goes out before all others that wait at this provider.",
  remove: "Remove",
  removing: "Removing",
  removed: "Taken out of the line. Nothing was sent.",
  sentAlready: "It had just been sent. It stays here, stopped; what that may cost is told with it.",

  pause: (provider: string) => `${provider} asks for a pause`,
  untilNextTry: "until the next try, by itself",
  another: "It asked for it when another image was sent; this one waits with it.",
  tried: (count: number) => `${ordinals[count] ?? `${count + 1}th`} try.`,
  tryNow: "Try now",
  trying: "Trying",
  tryNowHelp: "One call goes out at once. The others follow if it is taken.",
  held: {
    key_refused: (provider: string) => `Waiting: ${provider} refused the key`,
    out_of_credit: (provider: string) => `Waiting: the ${provider} account is out of credit`,
  },

  banner: {
    key_refused: (provider: string) => `${provider} refused the key`,
    out_of_credit: (provider: string) => `The ${provider} account is out of credit`,
  },
  waiting: (count: number) =>
    `${count} ${plural(count, "call waits", "calls wait")}; nothing is sent, and nothing charged.`,
  todo: {
    key_refused: "Mend the key and start the studio again, or try it once more.",
    out_of_credit: "Top it up there, then try it once more.",
  },
  resume: "Resume",
  resumeOf: (provider: string) => `Resume ${provider}`,
  resuming: "Resuming",
  resumeHelp: "One call goes out to try it. The others follow if it is taken.",
  openProviders: "Open providers",
} as const;
