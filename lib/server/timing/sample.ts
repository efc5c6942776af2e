import type { WaitKind } from "@/lib/catalog/wait-kind";
import type { Timing } from "@/lib/contract/timing";
import { landingOf } from "./landing";

/** A call that succeeded. */
export type MeasuredCall = { seconds: number; kind: WaitKind };

/** Only the newest count: providers change. */
export const NEWEST = 50;
/** Fewer say nothing. */
const FEWEST = 5;

/** What can be said from calls of one model, newest first: from those alike if there are enough. */
export function timingOf(calls: readonly MeasuredCall[], asked: Partial<WaitKind> = {}): Timing {
  const names = kindNames.filter((name) => asked[name] !== undefined);
  const alike = calls.filter(({ kind }) => names.every((name) => kind[name] === asked[name]));
  if (names.length > 0 && alike.length >= FEWEST) return told("alike", alike);
  if (calls.length >= FEWEST) return told("model", calls);
  return { of: "none", calls: calls.length };
}

const kindNames = ["quality", "size", "count"] as const satisfies readonly (keyof WaitKind)[];

function told(of: Timing["of"], calls: readonly MeasuredCall[]): Timing {
  const newest = calls.slice(0, NEWEST);
  const landing = landingOf(newest.map(({ seconds }) => seconds));
  return { of, calls: newest.length, ...(landing && { landing }) };
}
