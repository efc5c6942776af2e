"use client";

import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect } from "react";
import type { Theme } from "@/components/settings/appearance";
import { ApiError } from "@/lib/client/api";
import { keepLive } from "@/lib/client/live";
import { isOptimistic } from "@/lib/client/optimistic-run";
import { runOptions, runsOptions } from "@/lib/client/runs";
import type { Run, RunPage } from "@/lib/contract/run";
import { announcementOf } from "./announcement";
import { Composer } from "./composer";
import { Frame } from "./frame";
import { Gallery } from "./gallery";
import type { More } from "./gallery-more";
import { HeldBanner } from "./held-banner";
import { leavePress } from "./held-press";
import { announce } from "./live-region";
import { followHistory, openedImage } from "./open-image";
import { PhoneDock } from "./phone-dock";
import { type Absence, Stage } from "./stage";
import { StageBar } from "./stage-bar";
import { stageRun, useStageRunId } from "./stage-run";
import { useStore } from "./store";

const Viewer = lazy(async () => ({
  default: (await import("./viewer")).Viewer,
}));

type Properties = { firstPage: RunPage; theme: Theme; asked: string | undefined };

/** Stage, composer, and everything made below. */
export function StudioPage({ firstPage, theme, asked }: Properties) {
  useLiveRuns(firstPage.revision);
  useEffect(followHistory, []);
  useEffect(() => leaveStudio, []);
  const { runs, more } = useRuns(firstPage);
  const { run, absence, retry } = useRunOnStage(runs, asked);
  const opened = useStore(openedImage, (id) => id);
  return (
    <Frame
      theme={theme}
      bar={<StageBar run={run} />}
      dock={
        <div
          id="prompt"
          tabIndex={-1}
          className="relative bg-bg outline-none before:pointer-events-none before:absolute before:inset-x-0 before:bottom-full before:h-6 before:bg-linear-to-t before:from-bg"
        >
          <Composer />
          <PhoneDock />
        </div>
      }
    >
      <HeldBanner runs={runs} />
      <Stage run={run} absence={absence} onRetry={retry} />
      <Gallery runs={runs} more={more} />
      {opened !== undefined && (
        <Suspense>
          <Viewer id={opened} runs={runs} alone={run} />
        </Suspense>
      )}
    </Frame>
  );
}

/** What belongs to this page alone ends with it. */
function leaveStudio(): void {
  stageRun.forget();
  leavePress();
}

/** Events of the server are taken in for as long as the page stands. */
function useLiveRuns(since: number): void {
  const queryClient = useQueryClient();
  useEffect(
    () =>
      keepLive({
        queryClient,
        since,
        onChange(change) {
          const words = announcementOf(change);
          if (words !== undefined) announce(words);
        },
      }),
    [queryClient, since],
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
  return {
    runs: data.pages.flatMap((page) => page.items),
    more: { state, load: fetchNextPage },
  };
}

type Reading = {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
};

function moreState(reading: Reading): More["state"] {
  if (reading.isFetchingNextPage) return "loading";
  if (reading.isFetchNextPageError) return "failed";
  return reading.hasNextPage ? "some" : "none";
}

type OnStage = { run: Run | undefined; absence: Absence; retry: () => void };

/** The chosen run, read by itself if no loaded page holds it; else the newest. */
function useRunOnStage(runs: readonly Run[], asked: string | undefined): OnStage {
  const id = useStageRunId(asked);
  const isChosen = id !== undefined && !isOptimistic(id);
  const loaded = runs.find((run) => run.id === id) ?? (isChosen ? undefined : runs[0]);
  const { data, error, refetch } = useQuery({
    ...runOptions(id ?? ""),
    enabled: isChosen && loaded === undefined,
  });
  const run = loaded ?? data;
  const absence = run === undefined && isChosen ? absenceOf(error) : "none-yet";
  return { run, absence, retry: refetch };
}

function absenceOf(error: Error | null): Absence {
  if (error === null) return "reading";
  return error instanceof ApiError && error.status === 404 ? "missing" : "unread";
}
