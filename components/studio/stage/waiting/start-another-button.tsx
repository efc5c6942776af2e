"use client";

import { generationRequest } from "@/components/studio/draft/run-request";
import { usePress } from "@/components/studio/draft/use-press";
import { useStudio } from "@/components/studio/studio-context";
import { Button } from "@/components/ui/button";
import type { Generation, Run } from "@/lib/contract/run";
import { waitingTexts } from "@/lib/language/texts";

/** Beside a call that lets one wait far too long: the same once more, which costs once more. */
export function StartAnotherButton({ run, generation }: { run: Run; generation: Generation }) {
  const { models } = useStudio();
  const { press } = usePress();
  const model = models.find(({ id }) => id === generation.model);
  if (model === undefined) return null;
  return (
    <Button
      className="mt-2 self-start"
      onClick={() => press({ request: generationRequest(run, generation), model })}
    >
      {waitingTexts.startAnother}
    </Button>
  );
}
