"use client";

import { RotateCw } from "lucide-react";
import { memo } from "react";
import { showStage } from "@/components/studio/composer/prompt-focus";
import { againRequest } from "@/components/studio/draft/run-request";
import { usePress } from "@/components/studio/draft/use-press";
import { sizeWords } from "@/components/studio/panel/size/size-words";
import { RunChanges } from "@/components/studio/stage/tools/run-changes";
import { StageTools } from "@/components/studio/stage/tools/stage-tools";
import { useStudio } from "@/components/studio/studio-context";
import { useStore } from "@/components/ui/browser/store";
import { IconButton } from "@/components/ui/icon-button";
import { SandboxMark } from "@/components/ui/sandbox-mark";
import type { Run } from "@/lib/contract/run";
import { composerTexts, stageTexts } from "@/lib/language/texts";
import { RunCaption } from "./run-caption";
import { RunMissingButton } from "./run-missing-button";
import { barPlace, barTaken } from "./stage-view";

const words = stageTexts;

type Properties = { run: Run; runs: readonly Run[] };

/** What is on the stage in a few words, and what can be done with the whole run. */
export const StageBar = memo(function StageBar({ run, runs }: Properties) {
  const { models } = useStudio();
  const { press } = usePress();
  const isTaken = useStore(barTaken, (is) => is);
  if (isTaken) {
    return (
      <>
        <span aria-hidden="true" className="mr-2 h-4 w-px bg-hairline max-lg:hidden" />
        <div ref={barPlace.set} className="flex min-w-0 flex-1 items-center" />
      </>
    );
  }

  const [first] = run.generations;
  const model = models.find((offered) => offered.id === run.model);
  const size = model && first ? sizeWords(model, first.parameters)?.label : undefined;
  const again = () => {
    const request = model && againRequest(run, model);
    if (model === undefined || request === undefined) return;
    press({ request, model });
    showStage();
  };
  return (
    <>
      <span aria-hidden="true" className="mr-3 h-4 w-px bg-hairline max-lg:hidden" />
      <p className="flex min-w-0 shrink-9 items-center md:@max-xl:flex-[1_9_4rem] gap-2 text-label text-text-2">
        {first?.sandbox && (
          <>
            <SandboxMark />
            <span className="spoken">{composerTexts.sandbox}</span>
          </>
        )}
        <RunCaption run={run} model={model?.name ?? run.model} size={size} />
      </p>
      <RunChanges run={run} runs={runs} />
      <RunMissingButton run={run} />
      <span className="contents md:@max-xl:ml-auto md:@max-xl:flex">
        {model !== undefined && (
          <IconButton label={words.runAgain} onClick={again}>
            <RotateCw aria-hidden="true" />
          </IconButton>
        )}
        <StageTools run={run} runs={runs} />
      </span>
    </>
  );
});
