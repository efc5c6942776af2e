import { generationRequest } from "@/components/studio/draft/run-request";
import type { Generation, Run, RunRequest } from "@/lib/contract/run";

/** One part of a run once more, as many images as it was to give, seed included. */
export function exactPart(run: Run, generation: Generation): RunRequest {
  return { ...generationRequest(run, generation), count: generation.expected };
}
