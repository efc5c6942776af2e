import type { Run } from "@/lib/contract/run";
import { arrivedOf, errorOf, expectedOf, isUnderWay } from "./run-facts";

/** The one thing that a row offers. */
export type RunAction = "stop" | "checking" | "check" | "missing" | "edit" | "again";

/** Ends that the same words or settings would meet again. */
const needsOtherWords = new Set(["content_refused", "setting_refused", "invalid_parameter"]);

/** Asking again costs nothing, so it comes before a new run. */
export function runAction(run: Run): RunAction | undefined {
  if (isUnderWay(run)) return "stop";
  if (run.generations.some(({ checking }) => checking === true)) return "checking";
  if (run.generations.some(({ canCheckAgain }) => canCheckAgain === true)) return "check";
  if (run.state === "partial" && run.generations.some(({ listening }) => listening === true)) {
    return undefined;
  }
  if (run.state === "partial") return arrivedOf(run) < expectedOf(run) ? "missing" : undefined;
  if (run.state !== "failed" && run.state !== "canceled") return undefined;
  return needsOtherWords.has(errorOf(run)?.code ?? "") ? "edit" : "again";
}
