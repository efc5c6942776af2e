"use client";

import { Button } from "@/components/ui/button";
import type { Run } from "@/lib/contract/run";
import { runsTexts } from "@/lib/language/texts";
import { type RunAction, runAction } from "./run-action";
import { useRunWays } from "./use-run-ways";

const words = runsTexts;

const labels: Record<RunAction, string> = {
  stop: words.stop,
  checking: words.checking,
  check: words.check,
  missing: words.missing,
  edit: words.edit,
  again: words.again,
};

/** The one thing that can be done with a run in its row. */
export function RunRowAction({ run, model }: { run: Run; model: string }) {
  const ways = useRunWays(run);
  const action = runAction(run);
  if (action === undefined) return null;
  const act = () => {
    if (action !== "checking") ways[action]();
  };
  return (
    <Button
      variant="quiet"
      busy={ways.isBusy || action === "checking"}
      onClick={act}
      aria-label={words.of(labels[action], model)}
      className="relative z-1 -mr-3 ml-auto"
    >
      {labels[action]}
    </Button>
  );
}
