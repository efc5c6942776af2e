import type { Clock } from "./clock";

/** A signal that aborts `ms` from now by the given clock, until it is let go. */
export function clockSignal(clock: Clock, ms: number): { signal: AbortSignal; letGo: () => void } {
  const controller = new AbortController();
  const letGo = clock.after(ms, () => controller.abort(new Error("No answer came in time.")));
  return { signal: controller.signal, letGo };
}
