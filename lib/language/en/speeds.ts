/** "0:52"; whole seconds, rounded to the nearer one. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** "36–52 s", "1:10–2:05"; one figure where both are the same. */
export function span(from: number, to: number): string {
  const [first, last] = [Math.round(from), Math.round(to)];
  const isLong = last >= 100;
  if (first === last) return isLong ? clock(last) : `${last} s`;
  return isLong ? `${clock(first)}–${clock(last)}` : `${first}–${last} s`;
}

/** How long calls take. */
export const speeds = {
  usually: (from: number, to: number) => `usually ${span(from, to)}`,
  about: (seconds: number) => (seconds < 100 ? `~${Math.round(seconds)} s` : `~${clock(seconds)}`),
} as const;
