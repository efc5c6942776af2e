import { generationRequest } from "@/components/studio/draft/run-request";
import type { Run, RunRequest } from "@/lib/contract/run";
import { expectedOf } from "./run-facts";

/** The whole run once more, seed included: generation k of it uses the same seed as before. */
export function exactRequest(run: Run): RunRequest | undefined {
  const [first] = run.generations;
  return first && { ...generationRequest(run, first), count: expectedOf(run) };
}
