"use client";

import { useMutation } from "@tanstack/react-query";
import { announce } from "@/components/ui/browser/live-region";
import { Button } from "@/components/ui/button";
import { ApiError } from "@/lib/client/api";
import { recheckMutation } from "@/lib/client/runs";
import type { Generation } from "@/lib/contract/run";
import { runsTexts, stageTexts } from "@/lib/language/texts";

const words = stageTexts;

/** Where a task, a link or an answer is left to look at once more: free, and nothing is sent twice. */
export function CheckAgainButton({ generation }: { generation: Generation }) {
  const recheck = useMutation({
    ...recheckMutation,
    onMutate: () => announce(runsTexts.checkStarted),
    onError(error) {
      const title = error instanceof ApiError ? error.body?.title : undefined;
      announce(words.failed(title ?? words.studioSilent.title));
    },
  });
  const asking = generation.checking === true;
  if (generation.canCheckAgain !== true && !asking) return null;
  return (
    <Button disabled={asking || recheck.isPending} onClick={() => recheck.mutate(generation.id)}>
      {asking ? runsTexts.checking : runsTexts.check}
    </Button>
  );
}
