import { type Clock, systemClock } from "@/lib/server/clock";

type LeapingClock = Clock & {
  /** Lets so many milliseconds pass at once, for every wait too. */
  leap(ms: number): void;
};

/** A clock that goes as the machine's does, between the leaps that a test makes. */
export function leapingClock(): LeapingClock {
  let leapt = 0;
  const waits = new Set<{ start(): void }>();
  const steady = () => systemClock.steady() + leapt;
  return {
    now: () => Date.now() + leapt,
    steady,
    after(ms, act) {
      const dueAt = steady() + ms;
      let cancel = () => {};
      const wait = {
        start() {
          cancel();
          cancel = systemClock.after(Math.max(dueAt - steady(), 0), () => {
            waits.delete(wait);
            act();
          });
        },
      };
      waits.add(wait);
      wait.start();
      return () => {
        waits.delete(wait);
        cancel();
      };
    },
    leap(ms) {
      leapt += ms;
      for (const wait of waits) wait.start();
    },
  };
}
