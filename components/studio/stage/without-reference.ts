import { positionsAfter } from "@/components/studio/mentions/positions";
import { rewriteMentions } from "@/components/studio/mentions/rewrite-mentions";
import type { RunRequest } from "@/lib/contract/run";

/** The same request without one of its references, counted from 1; the words follow the others. */
export function withoutReference(request: RunRequest, position: number): RunRequest {
  const { rehearse, ...rest } = request;
  const sent = (request.references ?? []).map((reference, index) => ({
    key: String(index + 1),
    reference,
  }));
  const left = sent.filter(({ key }) => key !== String(position));
  const next = positionsAfter(
    sent.map(({ key }) => key),
    left.map(({ key }) => key),
  );
  return {
    ...rest,
    prompt: rewriteMentions(request.prompt, next),
    references: left.map(({ reference }) => reference),
    // A refusal that was rehearsed goes with the reference that it was about.
    ...(rehearse === undefined || rehearse === "bad_reference" ? {} : { rehearse }),
  };
}
