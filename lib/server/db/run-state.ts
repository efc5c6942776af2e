import type { GenerationState, RunState } from "@/lib/contract/run";

type Part = { state: GenerationState; expected: number; images: number };

/** The state of a run, from its generations: what is still under way first, then how it ended. */
export function runState(parts: readonly Part[]): RunState {
  for (const state of ["running", "waiting", "queued"] as const) {
    if (parts.some((part) => part.state === state)) return state;
  }
  const succeeded = parts.filter((part) => part.state === "succeeded");
  if (succeeded.length === parts.length) {
    return succeeded.every((part) => part.images >= part.expected) ? "succeeded" : "partial";
  }
  if (succeeded.length > 0) return "partial";
  return parts.every((part) => part.state === "canceled") ? "canceled" : "failed";
}
