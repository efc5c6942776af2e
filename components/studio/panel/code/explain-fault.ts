import { codeTexts, explainProblem } from "@/lib/language/texts";
import type { OrderFault } from "./read-order";

const words = codeTexts;

/** One sentence: what is wrong, and the limit where there is one. */
export function explainFault(fault: OrderFault): string {
  switch (fault.kind) {
    case "json":
      return words.syntax[fault.fault];
    case "whole":
      return words.whole;
    case "part":
      return fault.inside ? words.inside(fault.name) : words.part(fault.name);
    case "form":
      return words.form[fault.name];
    case "model":
      return words.model(fault.name);
    case "problem":
      return named(fault.problem.path, explainProblem(fault.problem));
    default:
      return fault satisfies never;
  }
}

/** The key as it stands in the text, where the sentence says it in other words. */
function named(path: string, sentence: string): string {
  const key = path.split(".").slice(1).join(".");
  return key === "" || sentence.includes(`"${key}"`) ? sentence : `${key}: ${sentence}`;
}
