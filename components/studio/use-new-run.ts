import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTransition } from "react";
import { ApiError } from "@/lib/client/api";
import { takeRun } from "@/lib/client/live";
import { pressGuard } from "@/lib/client/press-guard";
import { runMutation } from "@/lib/client/runs";
import type { Run, RunRequest } from "@/lib/contract/run";
import { texts } from "@/lib/language/texts";
import { announce } from "./live-region";
import { sayRefused } from "./say-refused";

type NewRun = {
  /** Sends a request as a run of its own; `like` is the run that it repeats. */
  press: (request: RunRequest, like: Run) => void;
  /** Until the answer has come and the page that it leads to stands. */
  isPressing: boolean;
};

/** A new run outside the studio. `onStarted` is called only while its page still stands. */
export function useNewRun(onStarted?: (started: Run) => void): NewRun {
  const queryClient = useQueryClient();
  const [isLeaving, startLeaving] = useTransition();
  const { mutate, isPending } = useMutation({
    ...runMutation,
    onSuccess(started, { request }) {
      pressGuard.answered(request);
      takeRun(queryClient, started);
      announce(texts.runs.started);
    },
    onError(error, { request }) {
      const isSilent = error instanceof ApiError && error.status === 0;
      if (!isSilent) pressGuard.answered(request);
      sayRefused(error);
    },
  });
  return {
    press(request, like) {
      if (pressGuard.isRepeated(request, Date.now())) return;
      mutate(
        { request, key: pressGuard.keyFor(request), stand: like },
        { onSuccess: (started) => startLeaving(() => onStarted?.(started)) },
      );
    },
    isPressing: isPending || isLeaving,
  };
}
