import { infiniteQueryOptions, mutationOptions, queryOptions } from "@tanstack/react-query";
import type { Generation, Run, RunPage, RunRequest } from "@/lib/contract/run";
import { ApiError, callApi } from "./api";
import { type RunFilter, statesOf } from "./run-filter";

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

/** The runs that a filter lets through, newest first; live events add and drop what changed. */
export function filteredRunsOptions(filter: RunFilter, firstPage?: RunPage) {
  return infiniteQueryOptions({
    queryKey: [...runsKey, filter],
    queryFn: ({ pageParam, signal }) => callApi<RunPage>(runsPath(pageParam, filter), { signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
    initialData: firstPage && { pages: [firstPage], pageParams: [""] },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** An empty cursor asks for the newest runs. */
export function runsPath(cursor: string, filter: RunFilter = {}): string {
  const query = new URLSearchParams({ limit: String(RUNS_PER_PAGE) });
  const states = statesOf(filter);
  if (states !== undefined) query.set("state", states.join());
  if (filter.model !== undefined) query.set("model", filter.model);
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

/** What a browser still sends for a page that is left, in bytes; it refuses anything longer at once. */
const LONGEST_LEFT_BEHIND = 60_000;

/** `outlivesPage`: the request goes on when its page is left, unless it is longer than a browser takes then. */
export function sendPress(
  { request, key }: Press,
  { outlivesPage = false }: { outlivesPage?: boolean } = {},
): Promise<Run> {
  const isShort = () => new Blob([JSON.stringify(request)]).size <= LONGEST_LEFT_BEHIND;
  return callApi("/api/runs", {
    method: "POST",
    body: request,
    headers: { "Idempotency-Key": key },
    keepalive: outlivesPage && isShort(),
  });
}

/**
 * A press whose connection was lost is sent again under the same key, by which the server
 * recognises it; an answer, whatever it says, ends the press.
 */
export const pressRetries = {
  retry: (failures: number, error: Error) =>
    failures < RETRIES && error instanceof ApiError && error.status === 0,
  retryDelay: RETRY_DELAY_MS,
  networkMode: "always",
} as const;

export const runMutation = mutationOptions({
  mutationFn: (press: Press) => sendPress(press),
  ...pressRetries,
});

/** Asks to stop. An image that still arrives is kept. */
export const cancelMutation = mutationOptions({
  mutationFn: (generationId: string) =>
    callApi<Generation>(`/api/generations/${encodeURIComponent(generationId)}/cancel`, {
      method: "POST",
    }),
  networkMode: "always",
});

/** Has a queued generation go out before the end of a pause. Repeating it adds no try. */
export const tryNowMutation = mutationOptions({
  mutationFn: (generationId: string) =>
    callApi<Generation>(`/api/generations/${encodeURIComponent(generationId)}/try`, {
      method: "POST",
    }),
  networkMode: "always",
});

/** Has the studio look once more for what a failed or canceled generation misses. Never submits. */
export const recheckMutation = mutationOptions({
  mutationFn: (generationId: string) =>
    callApi<Generation>(`/api/generations/${encodeURIComponent(generationId)}/recheck`, {
      method: "POST",
    }),
  networkMode: "always",
});

export type MissingPress = { runId: string; key: string };

/** Makes a new run of what a run misses. The same key again is the same run. */
export const missingMutation = mutationOptions({
  mutationFn: ({ runId, key }: MissingPress) =>
    callApi<Run>(`/api/runs/${encodeURIComponent(runId)}/missing`, {
      method: "POST",
      headers: { "Idempotency-Key": key },
    }),
  ...pressRetries,
});
