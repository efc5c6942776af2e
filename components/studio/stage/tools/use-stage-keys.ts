import { useEffect } from "react";
import { imageAtHand } from "@/components/studio/commands/image-at-hand";
import { offerActions } from "@/components/studio/commands/offered-actions";
import { flip } from "@/components/studio/compare/flip";
import { useHeldKey } from "@/components/studio/compare/use-held-key";
import type { Run } from "@/lib/contract/run";
import { lookable, stageWays, toggleFull, turnSurround } from "./stage-ways";

type Shown = { run: Run; runs: readonly Run[]; isRun: boolean };

/** What the commands do on the stage, and the key that shows what was before while it is held. */
export function useStageKeys({ run, runs, isRun }: Shown): void {
  const ways = stageWays({ run, runs });
  const { one, several } = lookable({ run, runs });
  const hasImage = () => imageAtHand() !== undefined;
  const actions = {
    // Nearer views have their own.
    zoom: { isPossible: () => one && isRun && hasImage(), run: ways.single },
    compare: { isPossible: () => several && hasImage(), run: ways.compare },
    survey: { isPossible: () => several, run: ways.survey },
    runView: { isPossible: () => !isRun, run: ways.run },
    full: { isPossible: () => document.fullscreenEnabled, run: toggleFull },
    surround: { run: turnSurround },
  };
  useEffect(() => offerActions(actions));
  useHeldKey("\\", flip.set);
}
