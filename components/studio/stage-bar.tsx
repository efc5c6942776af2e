"use client";

import { RotateCw } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { SandboxMark } from "@/components/ui/sandbox-mark";
import type { Run } from "@/lib/contract/run";
import { texts } from "@/lib/language/texts";
import { showStage } from "./prompt-focus";
import { isOver, missingImages, runFrames } from "./run-frames";
import { RunMissingButton } from "./run-missing-button";
import { againRequest } from "./run-request";
import { sizeWords } from "./size-words";
import { useStudio } from "./studio-context";
import { usePress } from "./use-press";

const words = texts.stage;

/** What is on the stage in a few words, and what can be done with the whole run. */
export function StageBar({ run }: { run: Run | undefined }) {
  const { models } = useStudio();
  const { press } = usePress();
  if (run === undefined) return null;

  const [first] = run.generations;
  const model = models.find((offered) => offered.id === run.model);
  const size = model && first ? sizeWords(model, first.parameters)?.label : undefined;
  const parts = [model?.name ?? run.model, countWords(run), size];
  const again = () => {
    const request = model && againRequest(run, model);
    if (model === undefined || request === undefined) return;
    press({ request, model });
    showStage();
  };
  return (
    <>
      <span aria-hidden="true" className="mr-3 h-4 w-px bg-hairline max-lg:hidden" />
      <p className="flex min-w-0 items-center gap-2 truncate text-label text-text-2">
        {first?.sandbox && (
          <>
            <SandboxMark />
            <span className="spoken">{texts.composer.sandbox}</span>
          </>
        )}
        <span className="truncate">{parts.filter((part) => part !== undefined).join(" · ")}</span>
      </p>
      <span className="flex-1" />
      <RunMissingButton run={run} />
      {model !== undefined && (
        <IconButton label={words.runAgain} onClick={again}>
          <RotateCw aria-hidden="true" />
        </IconButton>
      )}
    </>
  );
}

function countWords(run: Run): string {
  const expected = run.generations.reduce(
    (sum, generation) => sum + generation.images.length + Math.max(0, missingImages(generation)),
    0,
  );
  const ready = runFrames(run).filter(({ kind }) => kind === "image").length;
  const whole = ready >= expected || (!isOver(run) && ready === 0);
  return whole ? words.images(Math.max(ready, expected)) : words.imagesOf(ready, expected);
}
