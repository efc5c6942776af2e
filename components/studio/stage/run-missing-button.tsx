"use client";

import { useNewRun } from "@/components/studio/draft/use-new-run";
import { Button } from "@/components/ui/button";
import type { Run } from "@/lib/contract/run";
import { stageTexts } from "@/lib/language/texts";
import { isOver, missingImages } from "./run-frames";
import { stageRun } from "./stage-run";

/** For a run of which a part arrived: asks for the rest, and for nothing else. */
export function RunMissingButton({ run }: { run: Run }) {
  const { pressMissing, isPressing } = useNewRun((started) => stageRun.show(started.id));
  const count = run.generations.reduce((sum, each) => sum + Math.max(0, missingImages(each)), 0);
  const mayArrive = run.generations.some(
    (each) => each.checking === true || each.listening === true,
  );
  if (run.state !== "partial" || !isOver(run) || mayArrive || count === 0) return null;
  // Asking again for what is paid for comes first; its plate offers that.
  const canCheck = run.generations.some((each) => each.canCheckAgain === true);
  return (
    <Button
      variant={canCheck ? "quiet" : "secondary"}
      busy={isPressing}
      onClick={() => pressMissing(run)}
    >
      {stageTexts.runMissing(count)}
    </Button>
  );
}
