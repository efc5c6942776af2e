/** `Date` headers count whole seconds, so a smaller difference means nothing. */
const SMALLEST_OFFSET_MS = 2_000;

let offsetMs = 0;

/** Learns how far the server's clock is from this browser's. */
export function noteServerDate(header: string | null, nowMs: number): void {
  const serverMs = header === null ? Number.NaN : Date.parse(header);
  if (Number.isNaN(serverMs)) return;
  const difference = serverMs - nowMs;
  offsetMs = Math.abs(difference) > SMALLEST_OFFSET_MS ? difference : 0;
}

/** The time as the server counts it, in milliseconds. */
export function serverNow(): number {
  return asServerTime(Date.now());
}

/** A time of this browser as the server counts it, in milliseconds. */
export function asServerTime(browserMs: number): number {
  return browserMs + offsetMs;
}
