import { infiniteQueryOptions, mutationOptions, queryOptions } from "@tanstack/react-query";
import type { Generation, Run, RunPage, RunRequest } from "@/lib/contract/run";
import { ApiError, callApi } from "./api";

const RUNS_PER_PAGE = 24;
const RETRIES = 2;
const RETRY_DELAY_MS = 700;

export const runsKey = ["runs"] as const;

export function runKey(id: string) {
  return ["run", id] as const;
}

/** All runs, newest first, page by page. Live events keep what is loaded up to date. */
export function runsOptions(firstPage: RunPage) {
  return infiniteQueryOptions({
    queryKey: runsKey,
    queryFn: ({ pageParam, signal }) => callApi<RunPage>(runsPath(pageParam), { signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
    initialData: { pages: [firstPage], pageParams: [""] },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** An empty cursor asks for the newest runs. */
export function runsPath(cursor: string): string {
  const query = new URLSearchParams({ limit: String(RUNS_PER_PAGE) });
  if (cursor !== "") query.set("cursor", cursor);
  return `/api/runs?${query}`;
}

/** One run by its id, for a run that the loaded pages do not hold. */
export function runOptions(id: string) {
  return queryOptions({
    queryKey: runKey(id),
    queryFn: ({ signal }) => callApi<Run>(`/api/runs/${encodeURIComponent(id)}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

/** One press of Generate; `stand` is the run that stands on the page until the server has answered. */
export type Press = { request: RunRequest; key: string; stand: Run };

/**
 * Sends a press. A lost connection is tried again with the same key, by which the server
 * recognises it; an answer, whatever it says, ends the press.
 */
export const runMutation = mutationOptions({
  mutationFn: ({ request, key }: Press) =>
    callApi<Run>("/api/runs", {
      method: "POST",
      body: request,
      headers: { "Idempotency-Key": key },
    }),
  retry: (failures, error) => failures < RETRIES && error instanceof ApiError && error.status === 0,
  retryDelay: RETRY_DELAY_MS,
  networkMode: "always",
});

/** Asks to stop. An image that still arrives is kept. */
export const cancelMutation = mutationOptions({
  mutationFn: (generationId: string) =>
    callApi<Generation>(`/api/generations/${encodeURIComponent(generationId)}/cancel`, {
      method: "POST",
    }),
  networkMode: "always",
});
