import type { Landing } from "@/lib/contract/timing";

/** From this many on, the ends of a sample are left out: one odd call then moves nothing. */
const DECILES_FROM = 8;

/** Where calls like these land; `seconds` in any order, at least one. */
export function landingOf(seconds: readonly number[]): Landing | undefined {
  const sorted = seconds.toSorted((one, other) => one - other);
  if (sorted.length === 0) return undefined;
  const hasDeciles = sorted.length >= DECILES_FROM;
  return {
    from: quantile(sorted, hasDeciles ? 0.1 : 0),
    half: quantile(sorted, 0.5),
    to: quantile(sorted, hasDeciles ? 0.9 : 1),
  };
}

/** Between two neighbours it is as far as the part says. */
function quantile(sorted: readonly number[], part: number): number {
  const place = part * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
