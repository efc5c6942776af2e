import { whenNeeded } from "@/components/ui/browser/needed";

/** An untouched draft has nothing wrong, so the judge comes with the first change. */
export const calledJudge = whenNeeded(async () => (await import("./judge")).judge);
