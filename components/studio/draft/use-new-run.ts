import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTransition } from "react";
import { announce } from "@/components/ui/browser/live-region";
import { ApiError } from "@/lib/client/api";
import { takeRun } from "@/lib/client/live";
import { pressGuard, type Wish } from "@/lib/client/press-guard";
import { type MissingPress, missingMutation, type Press, runMutation } from "@/lib/client/runs";
import type { Run, RunRequest } from "@/lib/contract/run";
import { stageTexts } from "@/lib/language/texts";
import { sayRefused } from "./say-refused";

type NewRun = {
  /** Sends a request as a run of its own; `like` is the run that it repeats. */
  press: (request: RunRequest, like: Run) => void;
  /** Sends what a run misses, and nothing else, as a run of its own. */
  pressMissing: (run: Run) => void;
  /** Until the answer has come and the page that it leads to stands. */
  isPressing: boolean;
};

/** A new run by another way than Generate. `onStarted` is called only while its page still stands. */
export function useNewRun(onStarted?: (started: Run) => void): NewRun {
  const queryClient = useQueryClient();
  const [isLeaving, startLeaving] = useTransition();
  const told = <Sent>(wishOf: (sent: Sent) => Wish) => ({
    onSuccess(started: Run, sent: Sent) {
      pressGuard.answered(wishOf(sent));
      takeRun(queryClient, started);
      announce(stageTexts.runStarted);
    },
    onError(error: Error, sent: Sent) {
      const isSilent = error instanceof ApiError && error.status === 0;
      if (!isSilent) pressGuard.answered(wishOf(sent));
      sayRefused(error);
    },
  });
  const whole = useMutation({ ...runMutation, ...told(({ request }: Press) => request) });
  const rest = useMutation({ ...missingMutation, ...told(restOf) });
  const leave = { onSuccess: (started: Run) => startLeaving(() => onStarted?.(started)) };
  return {
    press(request, like) {
      if (pressGuard.isRepeated(request, Date.now())) return;
      whole.mutate({ request, key: pressGuard.keyFor(request), stand: like }, leave);
    },
    pressMissing({ id: runId }) {
      const wish = restOf({ runId });
      if (pressGuard.isRepeated(wish, Date.now())) return;
      rest.mutate({ runId, key: pressGuard.keyFor(wish) }, leave);
    },
    isPressing: whole.isPending || rest.isPending || isLeaving,
  };
}

function restOf({ runId }: Pick<MissingPress, "runId">): Wish {
  return { missingOf: runId };
}
