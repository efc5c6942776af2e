"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { sayRefused } from "@/components/studio/draft/say-refused";
import { Button } from "@/components/ui/button";
import { cancelMutation, runsKey } from "@/lib/client/runs";
import { type RunPages, withGeneration } from "@/lib/client/runs-cache";
import { writeList } from "@/lib/client/write-list";
import { stageTexts } from "@/lib/language/texts";

const words = stageTexts;

type Properties = { generationId: string; quiet?: boolean; className?: string };

/** Stops one call: nothing of it is sent any more, and what arrives all the same is kept. */
export function StopButton({ generationId, quiet = false, className }: Properties) {
  const queryClient = useQueryClient();
  const { mutate: stop, isPending } = useMutation({
    ...cancelMutation,
    onSuccess: (stopped) =>
      writeList<RunPages>(queryClient, runsKey, (pages) => withGeneration(pages, stopped)),
    onError: sayRefused,
  });
  return (
    <Button
      busy={isPending}
      variant={quiet ? "quiet" : "secondary"}
      onClick={() => stop(generationId)}
      className={className}
    >
      {isPending ? words.stopping : words.stop}
    </Button>
  );
}
