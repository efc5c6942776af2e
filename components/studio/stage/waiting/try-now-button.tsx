"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { sayRefused } from "@/components/studio/draft/say-refused";
import { Button } from "@/components/ui/button";
import { runsKey, tryNowMutation } from "@/lib/client/runs";
import { type RunPages, withGeneration } from "@/lib/client/runs-cache";
import { writeList } from "@/lib/client/write-list";
import { waitsTexts } from "@/lib/language/texts";

const words = waitsTexts;

/** Does not wait for the end of a pause: one call goes out at once. */
export function TryNowButton({ generationId }: { generationId: string }) {
  const queryClient = useQueryClient();
  const { mutate, isPending } = useMutation({
    ...tryNowMutation,
    onSuccess: (tried) =>
      writeList<RunPages>(queryClient, runsKey, (pages) => withGeneration(pages, tried)),
    onError: sayRefused,
  });
  return (
    <Button
      busy={isPending}
      title={words.tryNowHelp}
      onClick={() => mutate(generationId)}
      className="bg-surface-4 font-semibold"
    >
      {isPending ? words.trying : words.tryNow}
    </Button>
  );
}
