"use client";

import Link from "next/link";
import { PausePlate } from "@/components/studio/stage/waiting/pause-plate";
import { isUnsent, QueuedWays } from "@/components/studio/stage/waiting/queued-ways";
import { Running } from "@/components/studio/stage/waiting/running";
import { StopButton } from "@/components/studio/stage/waiting/stop-button";
import { TellMe } from "@/components/studio/stage/waiting/tell-me";
import { sentenceOf, stateOfWait } from "@/components/studio/stage/waiting/wait-words";
import { useStudio } from "@/components/studio/studio-context";
import { isOptimistic } from "@/lib/client/optimistic-run";
import type { Generation, Run } from "@/lib/contract/run";
import { stageTexts } from "@/lib/language/texts";
import { linkLook } from "./frame-plate-details";

const words = stageTexts;

type Properties = {
  run: Run;
  generation: Generation;
  lead: boolean;
  position: number;
  count: number;
};

/** An empty frame in its final proportions that says truly what is going on. */
export function WaitingPlate({ run, generation, lead, position, count }: Properties) {
  const { providers } = useStudio();
  const isPressed = isOptimistic(generation.runId);
  const isQueued = generation.state === "queued" && !isPressed;
  const provider = providers.find(({ id }) => id === generation.provider);
  const wait = isQueued && lead ? stateOfWait(generation, provider) : undefined;
  if (wait?.kind === "pause") {
    const { until, title } = wait;
    const place = words.image(position, count);
    return <PausePlate generation={generation} until={until} title={title} place={place} />;
  }
  const isRunning = lead && !isPressed && !isQueued;
  return (
    <fieldset
      aria-label={words.frameWaiting(position, count)}
      className="flex size-full min-w-0 flex-col overflow-hidden p-4 @max-[17.5rem]:p-3 @max-[7rem]:overflow-y-auto"
    >
      <div className="flex min-h-7 flex-none items-center gap-1 @max-[7rem]:flex-wrap">
        <span className="min-w-0 flex-1 truncate @max-[7rem]:flex-auto text-meta text-text-2">
          {words.image(position, count)}
        </span>
        {isRunning && <TellMe since={generation.sentAt ?? generation.createdAt} />}
        {lead && !isPressed && !(isQueued && isUnsent(run)) && (
          <StopButton generationId={generation.id} className="pointer-fine:h-7!" />
        )}
      </div>
      <div className="flex-1" />
      {!lead && <p className="text-label text-text-3">{words.withTheFirst}</p>}
      {lead && isPressed && <Sending />}
      {isRunning && <Running run={run} generation={generation} />}
      {wait?.kind === "other" && (
        <p className="text-label text-text-2">
          {sentenceOf(wait)}
          {generation.error?.code === "disk_full" && (
            <Link href="/settings/storage" prefetch={false} className={`ml-1 ${linkLook}`}>
              {words.storage}
            </Link>
          )}
        </p>
      )}
      {wait?.kind === "other" && <QueuedWays run={run} generation={generation} />}
    </fieldset>
  );
}

/** Only where it takes long enough to be noticed. */
function Sending() {
  return (
    <p className="text-label text-text-2 transition-opacity delay-400 starting:opacity-0">
      {words.sending}
    </p>
  );
}
