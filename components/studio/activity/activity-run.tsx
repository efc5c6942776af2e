"use client";

import { RunProgress } from "@/components/runs/run-progress";
import { RunStateIcon } from "@/components/runs/run-state-icon";
import { useRunWays } from "@/components/runs/use-run-ways";
import { showStage } from "@/components/studio/composer/prompt-focus";
import { isOver } from "@/components/studio/stage/run-frames";
import { stageRun } from "@/components/studio/stage/stage-run";
import { Ruler } from "@/components/studio/stage/waiting/ruler";
import { useCallTiming } from "@/components/studio/stage/waiting/running";
import { clock, timeAxis } from "@/components/studio/stage/waiting/time-axis";
import { StripRing } from "@/components/studio/strip/strip-ring";
import { sentGeneration } from "@/components/studio/strip/strip-state";
import { useStudio } from "@/components/studio/studio-context";
import { useSecondsSince } from "@/components/ui/browser/server-time";
import { Button } from "@/components/ui/button";
import { isOptimistic } from "@/lib/client/optimistic-run";
import type { Generation, Run } from "@/lib/contract/run";
import { activityTexts } from "@/lib/language/texts";

const words = activityTexts;

type Properties = { run: Run; onLeave: () => void };

/** One run in a line or two: how it stands, the way to the stage, and the way to stop it. */
export function ActivityRun({ run, onLeave }: Properties) {
  const { models } = useStudio();
  const { stop, isBusy } = useRunWays(run);
  const name = models.find(({ id }) => id === run.model)?.name ?? run.model;
  const sent = sentGeneration(run);
  const isDone = run.state === "succeeded";
  const open = () => {
    onLeave();
    stageRun.show(run.id);
    showStage();
  };
  return (
    <li className="flex items-start gap-3 py-2 pr-2 pl-4 text-label">
      <span className="flex h-8 flex-none items-center pointer-coarse:h-11">
        {sent === undefined ? (
          <RunStateIcon run={run} />
        ) : (
          <StripRing generation={sent} className="size-4" />
        )}
      </span>
      <div className="min-w-0 flex-1">
        <div className="flex min-w-0 items-baseline gap-2 leading-4">
          <p className="truncate font-medium">{name}</p>
          {isDone && <RunProgress run={run} />}
        </div>
        <p className="truncate text-meta text-text-2">{run.prompt}</p>
        <div className="text-meta text-text-2 empty:hidden">
          {sent !== undefined && <Elapsed generation={sent} />}
          {sent === undefined && !isDone && <RunProgress run={run} />}
        </div>
      </div>
      <span className="flex flex-none">
        {!isOver(run) && !isOptimistic(run.id) && (
          <Button
            variant="quiet"
            busy={isBusy}
            onClick={stop}
            aria-label={words.of(words.stop, name)}
          >
            {words.stop}
          </Button>
        )}
        <Button variant="quiet" onClick={open} aria-label={words.of(words.open, name)}>
          {words.open}
        </Button>
      </span>
    </li>
  );
}

/** A small ruler on the same axis as the one on the stage. */
function Elapsed({ generation }: { generation: Generation }) {
  const seconds = useSecondsSince(generation.sentAt ?? generation.createdAt);
  const timing = useCallTiming(generation);
  return (
    <div className="@container flex items-center gap-2 [&>[data-ruler]]:mt-1 [&>[data-ruler]]:flex-1">
      <span className="font-medium text-text">{clock(seconds)}</span>
      <Ruler axis={timing && timeAxis(seconds, timing.landing)} />
    </div>
  );
}
