"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { type More, moreState } from "@/components/studio/gallery/more-state";
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
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage, refetch } = query;
  return {
    runs: query.data?.pages.flatMap((page) => page.items) ?? [],
    more: {
      state: moreState({ hasNextPage, isFetchingNextPage, isFetchNextPageError }),
      load: fetchNextPage,
    },
    state: query.data !== undefined ? "read" : query.isError ? "unreadable" : "reading",
    retry: refetch,
  };
}
