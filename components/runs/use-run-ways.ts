"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { generationRequest } from "@/components/studio/draft/run-request";
import { sayRefused } from "@/components/studio/draft/say-refused";
import { takeSettings } from "@/components/studio/draft/take-over";
import { useNewRun } from "@/components/studio/draft/use-new-run";
import { useStudio } from "@/components/studio/studio-context";
import { announce } from "@/components/ui/browser/live-region";
import { cancelMutation, recheckMutation } from "@/lib/client/runs";
import type { Generation, Run } from "@/lib/contract/run";
import { runsTexts } from "@/lib/language/texts";
import { exactRequest } from "./exact-request";
import { isUnderWay } from "./run-facts";

const words = runsTexts;

export type RunWays = {
  /** Stops every part that is under way. */
  stop: () => void;
  /** Looks once more for what is missing, without a new submission. */
  check: (parts?: readonly Generation[]) => void;
  /** The whole run once more, seed included, or only what one part of it misses: a new run. */
  again: (part?: Generation) => void;
  /** Only what the run misses: a new run. */
  missing: () => void;
  /** Carries everything over to the studio, to be changed there. */
  edit: (keepSeed?: boolean) => void;
  isBusy: boolean;
};

/** What can be done with a run; events tell what came of it. */
export function useRunWays(run: Run, onStarted?: (started: Run) => void): RunWays {
  const { models } = useStudio();
  const router = useRouter();
  const cancel = useMutation({ ...cancelMutation, onError: sayRefused });
  const recheck = useMutation({
    ...recheckMutation,
    onMutate: () => announce(words.checkStarted),
    onError: sayRefused,
  });
  const { press, pressMissing, isPressing } = useNewRun(onStarted);
  return {
    stop() {
      for (const each of run.generations) if (isUnderWay(each)) cancel.mutate(each.id);
    },
    check(parts = run.generations) {
      for (const each of parts) if (each.canCheckAgain) recheck.mutate(each.id);
    },
    again(part) {
      const request = part === undefined ? exactRequest(run) : generationRequest(run, part);
      if (request !== undefined) press(request, run);
    },
    missing: () => pressMissing(run),
    edit(keepSeed = true) {
      const [generation] = run.generations;
      if (generation === undefined) return;
      takeSettings({ run, generation, models, keepSeed });
      router.push("/");
    },
    isBusy: cancel.isPending || recheck.isPending || isPressing,
  };
}
