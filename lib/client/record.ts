import { queryOptions } from "@tanstack/react-query";
import type { FullRecord } from "@/lib/contract/record";
import { callApi } from "./api";

/** Everything known about how the images of a generation were made, as of a revision of its run. */
export function recordOptions(generationId: string, revision: number) {
  return queryOptions<FullRecord>({
    queryKey: ["record", generationId, revision],
    queryFn: ({ signal }) =>
      callApi<FullRecord>(`/api/generations/${encodeURIComponent(generationId)}/record`, {
        signal,
      }),
    // What was known of it before its run went on; never what is known of another.
    placeholderData: (known) => (known?.generation.id === generationId ? known : undefined),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}
