"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { isOptimistic } from "@/lib/client/optimistic-run";
import { cancelMutation, runsKey } from "@/lib/client/runs";
import { type RunPages, withGeneration } from "@/lib/client/runs-cache";
import { writeList } from "@/lib/client/write-list";
import type { Generation } from "@/lib/contract/run";
import { texts } from "@/lib/language/texts";
import { Ruler } from "./ruler";
import { sayRefused } from "./say-refused";
import { useSecondsSince } from "./server-time";
import { clock } from "./time-axis";
import { WaitingToBeSent } from "./waiting-to-be-sent";

const words = texts.stage;

/** From here on a person may wonder whether to stay. */
const SAFE_TO_CLOSE_FROM_S = 10;

type Properties = {
  generation: Generation;
  lead: boolean;
  position: number;
  count: number;
};

/** An empty frame in its final proportions that says truly what is going on. */
export function WaitingPlate({ generation, lead, position, count }: Properties) {
  const queryClient = useQueryClient();
  const { mutate: stop, isPending } = useMutation({
    ...cancelMutation,
    onSuccess: (stopped) =>
      writeList<RunPages>(queryClient, runsKey, (pages) => withGeneration(pages, stopped)),
    onError: sayRefused,
  });
  return (
    <fieldset
      aria-label={words.frameWaiting(position, count)}
      className="flex size-full min-w-0 flex-col overflow-hidden p-4 @max-[17.5rem]:p-3"
    >
      <div className="flex min-h-7 items-center gap-2">
        <span className="flex-1 text-meta text-text-2">{words.image(position, count)}</span>
        {lead && !isOptimistic(generation.runId) && (
          <Button busy={isPending} onClick={() => stop(generation.id)} className="h-7">
            {isPending ? words.stopping : words.stop}
          </Button>
        )}
      </div>
      <div className="flex-1" />
      {lead ? (
        <State generation={generation} />
      ) : (
        <p className="text-label text-text-3">{words.withTheFirst}</p>
      )}
    </fieldset>
  );
}

function State({ generation }: { generation: Generation }) {
  if (isOptimistic(generation.runId)) {
    return (
      <p className="text-label text-text-2 transition-opacity delay-400 starting:opacity-0">
        {words.sending}
      </p>
    );
  }
  if (generation.state === "queued") {
    return <WaitingToBeSent generation={generation} />;
  }
  return <Elapsed since={generation.sentAt ?? generation.createdAt} />;
}

function Elapsed({ since }: { since: string }) {
  const seconds = useSecondsSince(since);
  const safe = seconds >= SAFE_TO_CLOSE_FROM_S;
  return (
    <div role="progressbar" aria-label={words.running} aria-valuetext={words.elapsed(seconds)}>
      <div className="flex flex-wrap items-baseline gap-x-2.5">
        <span className="text-clock">{clock(seconds)}</span>
        <span className="text-label">{words.running}</span>
        <span
          data-shown={safe}
          className="flex-1 text-right text-meta text-text-2 opacity-0 transition-opacity data-[shown=true]:opacity-100 @max-[17.5rem]:hidden"
        >
          {safe && words.safeToClose}
        </span>
      </div>
      <Ruler seconds={seconds} />
    </div>
  );
}
