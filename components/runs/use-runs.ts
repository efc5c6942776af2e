"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import type { More } from "@/components/studio/gallery/gallery-more";
import type { RunFilter } from "@/lib/client/run-filter";
import { filteredRunsOptions } from "@/lib/client/runs";
import type { Run, RunPage } from "@/lib/contract/run";

type Runs = {
  runs: readonly Run[];
  more: More;
  state: "reading" | "unreadable" | "read";
  retry: () => void;
};

/** The runs of a filter, page by page, kept up to date by events. */
export function useRuns(filter: RunFilter, firstPage: RunPage | undefined): Runs {
  const query = useInfiniteQuery(filteredRunsOptions(filter, firstPage));
  const { fetchNextPage, refetch } = query;
  return {
    runs: query.data?.pages.flatMap((page) => page.items) ?? [],
    more: { state: moreState(query), load: fetchNextPage },
    state: query.data !== undefined ? "read" : query.isError ? "unreadable" : "reading",
    retry: refetch,
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
