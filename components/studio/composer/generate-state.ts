import { type Draft, draftOrder } from "@/components/studio/draft/draft";
import type { SeenReference } from "@/components/studio/references/seen-references";
import { checkOrder } from "@/lib/catalog/check";
import type { Problem } from "@/lib/catalog/model";
import type { OfferedModel } from "@/lib/contract/provider";

export type GenerateState =
  | { kind: "ready" }
  | { kind: "nothing-written" }
  | { kind: "no-reference" }
  | { kind: "to-fix"; problems: readonly [Problem, ...Problem[]] }
  /** It is on its way or being looked at; a press waits for it. */
  | { kind: "reference-waiting"; reference: SeenReference }
  /** It cannot be sent to this model. */
  | { kind: "reference-stuck"; reference: SeenReference };

/** The same objects each time, so that nothing is drawn anew where nothing has changed. */
const ready: GenerateState = { kind: "ready" };
const nothingWritten: GenerateState = { kind: "nothing-written" };
const noReference: GenerateState = { kind: "no-reference" };

/** What a press of Generate would do with the draft as it is. */
export function generateState(
  draft: Draft,
  { model, references }: { model: OfferedModel; references: readonly SeenReference[] },
): GenerateState {
  const problems = checkOrder(model, draftOrder(draft, model));
  const missing = (path: string) =>
    problems.some((problem) => problem.path === path && problem.rule === "required");
  if (missing("prompt")) return nothingWritten;
  if (missing("references")) return noReference;
  const [first, ...others] = problems;
  if (first !== undefined) return { kind: "to-fix", problems: [first, ...others] };
  const used = references.filter(({ isParked }) => !isParked);
  const stuck = used.find(({ state }) => state.kind === "stuck");
  if (stuck !== undefined) return { kind: "reference-stuck", reference: stuck };
  const waiting = used.find(isPending);
  return waiting === undefined ? ready : { kind: "reference-waiting", reference: waiting };
}

/** On its way, or being looked at. */
export function isPending({ state }: SeenReference): boolean {
  return state.kind === "sending" || state.kind === "checking";
}
