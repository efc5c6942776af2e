import { useLayoutEffect } from "react";
import type { Run } from "@/lib/contract/run";

type SeenRuns = { runs: readonly Run[]; onStage: Run | undefined };

let seen: SeenRuns = { runs: [], onStage: undefined };

/** The runs that the studio shows at this moment, for what acts on them when a key is pressed. */
export function seenRuns(): SeenRuns {
  return seen;
}

/** Keeps them, without drawing anything anew for it. */
export function useSeenRuns(runs: readonly Run[], onStage: Run | undefined): void {
  useLayoutEffect(() => {
    seen = { runs, onStage };
  }, [runs, onStage]);
}
