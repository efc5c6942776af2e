import { whenNeeded } from "@/components/ui/browser/needed";
import type { Parameter } from "@/lib/catalog/model";

/** What tells of a parameter; it comes when somebody first asks. */
export const calledHelp = whenNeeded(() => import("./parameter-help"));

export function HelpOf({ parameter }: { parameter: Parameter }) {
  const code = calledHelp.useCode();
  return code && <code.ParameterHelp parameter={parameter} />;
}

export function HelpOfCount({ oneAtATime }: { oneAtATime: boolean }) {
  const code = calledHelp.useCode();
  return code && <code.CountHelp oneAtATime={oneAtATime} />;
}
