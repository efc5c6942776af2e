import type { Timing } from "@/lib/contract/timing";
import { composerTexts, speedsTexts } from "@/lib/language/texts";

const words = composerTexts;

/** What stands before Generate, and what it rests on. */
export type Estimate = {
  label: string;
  /** For people who listen. */
  name: string;
  explanation: string;
  /** The middle of what was measured. */
  seconds?: number;
};

/** How long the next run takes, from calls that this studio has made. */
export function estimateFrom({ of, calls, landing }: Timing): Estimate {
  if (landing === undefined || of === "none") {
    return {
      label: words.noEstimate,
      name: words.noEstimateName,
      explanation: words.estimateNone,
    };
  }
  const { from, half, to } = landing;
  const usually = speedsTexts.usually(from, to);
  const label = speedsTexts.about(half);
  return {
    label,
    name: words.estimate(label),
    explanation:
      of === "alike" ? words.estimateAlike(calls, usually) : words.estimateModel(calls, usually),
    seconds: half,
  };
}

/** The sandbox draws: it costs nothing, and its time is no news. Why: this provider has no key, or it was chosen. */
export function sandboxEstimate(keyless: string | undefined): Estimate {
  return {
    label: words.freeSandbox,
    name: words.freeSandbox,
    explanation: keyless === undefined ? words.estimateChosen : words.estimateSandbox(keyless),
  };
}
