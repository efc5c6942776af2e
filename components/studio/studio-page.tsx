"use client";

import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect } from "react";
import { keepLive } from "@/lib/client/live";
import { isOptimistic } from "@/lib/client/optimistic-run";
import { runOptions, runsOptions } from "@/lib/client/runs";
import type { Run, RunPage } from "@/lib/contract/run";
import { announcementOf } from "./announcement";
import { Composer } from "./composer";
import { Frame } from "./frame";
import { Gallery } from "./gallery";
import type { More } from "./gallery-more";
import { announce } from "./live-region";
import { openedImage } from "./open-image";
import { PhoneDock } from "./phone-dock";
import { Stage } from "./stage";
import { StageBar } from "./stage-bar";
import { useStageRunId } from "./stage-run";
import { useStore } from "./store";
import type { Theme } from "./theme-toggle";

const Viewer = lazy(async () => ({
  default: (await import("./viewer")).Viewer,
}));

/** Stage, composer, and everything made below. */
export function StudioPage({ firstPage, theme }: { firstPage: RunPage; theme: Theme }) {
  useLiveRuns(firstPage.revision);
  const { runs, more } = useRuns(firstPage);
  const { run, missing } = useRunOnStage(runs);
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
      <Stage run={run} runs={runs} missing={missing} />
      <Gallery runs={runs} more={more} />
      {opened !== undefined && (
        <Suspense>
          <Viewer id={opened} runs={runs} alone={run} />
        </Suspense>
      )}
    </Frame>
  );
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

/** The chosen run, read by itself if no loaded page holds it; else the newest. */
function useRunOnStage(runs: readonly Run[]): {
  run: Run | undefined;
  missing: boolean;
} {
  const id = useStageRunId();
  const newest = id === undefined || isOptimistic(id) ? runs[0] : undefined;
  const loaded = runs.find((run) => run.id === id) ?? newest;
  const alone = useQuery({
    ...runOptions(id ?? ""),
    enabled: id !== undefined && loaded === undefined,
  });
  const run = loaded ?? alone.data;
  return { run, missing: run === undefined && alone.isError };
}
