/** Time, handed in so that tests can hold it. */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `act` once after `ms`; the returned function takes it back. */
  after(ms: number, act: () => void): () => void;
};

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, act) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};

/** The form in which times stand in rows. */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}
