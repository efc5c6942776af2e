import { queryOptions } from "@tanstack/react-query";
import type { WaitKind } from "@/lib/catalog/wait-kind";
import type { ModelTiming, Timing } from "@/lib/contract/timing";
import { callApi } from "./api";

type Call = { model: string; sandbox: boolean; kind: WaitKind };

/**
 * How long calls like one take. It is read once for each, so that its axis stays as it is while
 * other runs end.
 */
export function callTimingOptions(generationId: string, call: Call) {
  return queryOptions({
    queryKey: ["timing", "call", generationId],
    queryFn: ({ signal }) => callApi<Timing>(timingPath(call), { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

const READ_AGAIN_MS = 60_000;

/** How long a call takes that is not made yet. */
export function kindTimingOptions(call: Call) {
  return queryOptions({
    queryKey: ["timing", "kind", call] as const,
    queryFn: ({ signal }) => callApi<Timing>(timingPath(call), { signal }),
    staleTime: READ_AGAIN_MS,
    retry: false,
  });
}

/** How long calls of each model take here, as each would run now. */
export const timingsOptions = queryOptions({
  queryKey: ["timing", "models"],
  queryFn: async ({ signal }) => {
    const { items } = await callApi<{ items: ModelTiming[] }>("/api/models/timings", { signal });
    return new Map(items.map((timing) => [timing.model, timing]));
  },
  staleTime: READ_AGAIN_MS,
  retry: false,
});

function timingPath({ model, sandbox, kind }: Call): string {
  const path = model.split("/").map(encodeURIComponent).join("/");
  const query = new URLSearchParams({
    sandbox: String(sandbox),
    quality: kind.quality,
    size: kind.size,
    count: String(kind.count),
  });
  return `/api/models/${path}/timing?${query}`;
}
