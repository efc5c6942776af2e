/** Time, handed in so that tests can hold it. */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds that only grow, from any start: no setting of the wall clock shows in them. */
  steady(): number;
  /** Calls `act` once after `ms`; the returned function takes it back. */
  after(ms: number, act: () => void): () => void;
};

export const systemClock: Clock = {
  now: () => Date.now(),
  steady: () => performance.now(),
  after(ms, act) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};

/** The form in which times stand in rows. */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}
