import { useEffect } from "react";
import { partsOnDemand } from "@/components/ui/browser/parts-on-demand";

/** All that is drawn only where something was made. */
export const runParts = partsOnDemand(async () => (await import("./with-runs")).withRuns);

/** The parts once there is a run. */
export function useRunParts(hasRuns: boolean) {
  useEffect(() => {
    if (hasRuns) runParts.warm();
  }, [hasRuns]);
  const parts = runParts.useParts();
  return hasRuns ? parts : undefined;
}

/** Whoever does anything on the page may press Generate next: its frames shall stand at once. */
if (typeof document !== "undefined") {
  for (const touch of ["pointerover", "keydown", "input"]) {
    document.addEventListener(touch, runParts.warm, { capture: true, once: true });
  }
}
