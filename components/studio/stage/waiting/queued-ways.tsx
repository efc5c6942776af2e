"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { focusPrompt } from "@/components/studio/composer/prompt-focus";
import { sayRefused } from "@/components/studio/draft/say-refused";
import { stageRun } from "@/components/studio/stage/stage-run";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import { startNextMutation, takeBackMutation } from "@/lib/client/queue";
import { runsKey } from "@/lib/client/runs";
import { type RunPages, withGeneration, withoutRun } from "@/lib/client/runs-cache";
import { writeList } from "@/lib/client/write-list";
import type { Generation, Run } from "@/lib/contract/run";
import { waitsTexts } from "@/lib/language/texts";

const words = waitsTexts;

/** What can be done with a call that has not been sent: let it go first, or take its run back. */
export function QueuedWays({ run, generation }: { run: Run; generation: Generation }) {
  const queryClient = useQueryClient();
  const change = (next: (pages: RunPages) => RunPages) =>
    writeList<RunPages>(queryClient, runsKey, next);
  const start = useMutation({
    ...startNextMutation,
    onSuccess: (wanted) => change((pages) => withGeneration(pages, wanted)),
    onError: sayRefused,
  });
  const remove = useMutation({
    ...takeBackMutation,
    // Before the news of it comes, after which nothing is there under its address.
    onMutate: () => stageRun.leave(run.id),
    onSuccess({ sent }) {
      if (sent !== undefined) {
        change((pages) => withGeneration(pages, sent));
        stageRun.show(run.id);
        showToast({ text: words.sentAlready });
        return;
      }
      change((pages) => withoutRun(pages, run.id));
      focusPrompt();
      showToast({ text: words.removed });
    },
    onError(error) {
      stageRun.show(run.id);
      sayRefused(error);
    },
  });
  const { waits } = generation;
  const mayLead = waits?.reason === "turn" && waits.mayLead === true;
  const isWhole = isUnsent(run);
  if (!mayLead && !isWhole) return null;
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      {mayLead && (
        <Button
          busy={start.isPending}
          title={words.startNextHelp}
          onClick={() => start.mutate(generation)}
        >
          {words.startNext}
        </Button>
      )}
      {isWhole && (
        <Button variant="quiet" busy={remove.isPending} onClick={() => remove.mutate(generation)}>
          {remove.isPending ? words.removing : words.remove}
        </Button>
      )}
    </div>
  );
}

/** Whether a run is one call, and nothing was ever sent of it: it leaves nothing behind. */
export function isUnsent({ generations: [first, ...others] }: Run): boolean {
  if (first === undefined || others.length > 0) return false;
  return first.state === "queued" && first.sentAt === undefined && first.refusals === undefined;
}
