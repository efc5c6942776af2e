"use client";

import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useDeferredValue, useEffect, useMemo } from "react";
import type { Theme } from "@/components/settings/appearance";
import { Commands } from "@/components/studio/commands/commands";
import { closeOverlay } from "@/components/studio/commands/overlay";
import { Composer } from "@/components/studio/composer/composer";
import { type More, moreState } from "@/components/studio/gallery/more-state";
import { followHistory } from "@/components/studio/gallery/open-image";
import { useSeenRuns } from "@/components/studio/stage/seen-runs";
import { type Absence, Stage } from "@/components/studio/stage/stage";
import { stageRun, useStageRunId } from "@/components/studio/stage/stage-run";
import { Strip } from "@/components/studio/strip/strip";
import { useStudio } from "@/components/studio/studio-context";
import { ApiError } from "@/lib/client/api";
import { keepLive } from "@/lib/client/live";
import { isOptimistic } from "@/lib/client/optimistic-run";
import { runOptions, runsOptions } from "@/lib/client/runs";
import type { Run, RunPage } from "@/lib/contract/run";
import { Frame } from "./frame";
import { PhoneDock } from "./phone-dock";
import { runParts, useRunParts } from "./run-parts";
import { WarmStage } from "./warm-stage";

type Properties = { firstPage: RunPage; theme: Theme; asked: string | undefined };

/** Stage, strip and composer. */
export function StudioPage({ firstPage, theme, asked }: Properties) {
  useLiveRuns(firstPage.revision);
  useEffect(followHistory, []);
  useEffect(() => leaveStudio, []);
  const { runs, more } = useRuns(firstPage);
  const { run, absence, retry } = useRunOnStage(runs, asked);
  useSeenRuns(runs, run);
  const parts = useRunParts(runs.length > 0 || run !== undefined);
  // The frames of a press come first; what tells of every run follows them.
  const told = useDeferredValue(runs);
  const shown = useDeferredValue(run);
  const later = useDeferredValue(parts);
  return (
    <Frame
      theme={theme}
      bar={shown && later && <later.StageBar run={shown} runs={told} />}
      activity={later && <later.RunsButton runs={told} />}
      beside={later && <later.BesideCompared />}
      dock={
        <div id="prompt" tabIndex={-1} className="bg-bg outline-none">
          <Composer />
          <PhoneDock />
        </div>
      }
    >
      <div className="flex min-w-0 flex-1 flex-col">
        {later && <later.HeldBanner runs={told} />}
        {later && <later.AwayBar runs={told} />}
        <Stage isShown={run !== undefined} absence={absence} onRetry={retry}>
          {run && parts && <parts.StageViews run={run} runs={runs} />}
        </Stage>
        {shown && later && <later.PhoneActions run={shown} />}
      </div>
      <Strip isEmpty={told.length === 0}>
        {told.length > 0 && later && <later.StripOfRuns runs={told} run={shown} more={more} />}
      </Strip>
      <Commands runs={told} onStage={shown} />
      <WarmStage />
      {later && <later.OpenedImage runs={runs} run={run} />}
    </Frame>
  );
}

/** Events of the server are taken in for as long as the page stands. */
function useLiveRuns(since: number): void {
  const queryClient = useQueryClient();
  const { models } = useStudio();
  useEffect(
    () =>
      keepLive({
        queryClient,
        since,
        onChange(change) {
          void runParts.load().then(
            ({ tellOfEnd }) => tellOfEnd(change, models),
            () => undefined,
          );
        },
      }),
    [queryClient, since, models],
  );
}

function useRuns(firstPage: RunPage): { runs: Run[]; more: More } {
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } =
    useInfiniteQuery(runsOptions(firstPage));
  const state = moreState({
    hasNextPage,
    isFetchingNextPage,
    isFetchNextPageError,
  });
  const runs = useMemo(() => data.pages.flatMap((page) => page.items), [data]);
  const more = useMemo(() => ({ state, load: fetchNextPage }), [state, fetchNextPage]);
  return { runs, more };
}

/** What was open or chosen here means nothing to whoever comes back. */
function leaveStudio(): void {
  closeOverlay();
  stageRun.forget();
}

type OnStage = { run: Run | undefined; absence: Absence; retry: () => void };

/** The chosen run, read by itself if no loaded page holds it; else the newest. */
function useRunOnStage(runs: readonly Run[], asked: string | undefined): OnStage {
  const id = useStageRunId(asked);
  const isChosen = id !== undefined && !isOptimistic(id);
  const loaded = runs.find((run) => run.id === id) ?? (isChosen ? undefined : runs[0]);
  const isSought = isChosen && loaded === undefined;
  // One key for every run that is at hand, so that a press draws its frames and seeks nothing.
  const { data, error, refetch } = useQuery({
    ...runOptions(isSought ? id : ""),
    enabled: isSought,
  });
  const run = loaded ?? data;
  const absence = run === undefined && isChosen ? absenceOf(error) : "none-yet";
  return { run, absence, retry: refetch };
}

function absenceOf(error: Error | null): Absence {
  if (error === null) return "reading";
  return error instanceof ApiError && error.status === 404 ? "missing" : "unread";
}
