import { checkOrder } from "@/lib/catalog/check";
import type { Problem } from "@/lib/catalog/model";
import type { OfferedModel } from "@/lib/contract/provider";
import { type Draft, draftOrder } from "./draft";

export type GenerateState =
  | { kind: "ready" }
  | { kind: "nothing-written" }
  | { kind: "no-reference" }
  | { kind: "to-fix"; problems: readonly [Problem, ...Problem[]] };

/** What a press of Generate would do with the draft as it is. */
export function generateState(draft: Draft, model: OfferedModel): GenerateState {
  const problems = checkOrder(model, draftOrder(draft, model));
  const missing = (path: string) =>
    problems.some((problem) => problem.path === path && problem.rule === "required");
  if (missing("prompt")) return { kind: "nothing-written" };
  if (missing("references")) return { kind: "no-reference" };
  const [first, ...others] = problems;
  return first === undefined ? { kind: "ready" } : { kind: "to-fix", problems: [first, ...others] };
}
