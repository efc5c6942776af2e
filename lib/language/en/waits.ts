const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);

/** What is said of a run that has not been sent, and of a key that is held. */
export const waits = {
  next: "Waiting to be sent",
  turn: (ahead: number) => `Waiting for ${ahead} other ${plural(ahead, "run", "runs")}`,
  atOnce: (provider: string, count: number) => `${provider} takes ${count} at a time`,
  pause: (provider: string) => `${provider} asks for a pause`,
  nextTryIn: "Next try in",
  byItself: "by itself",
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
