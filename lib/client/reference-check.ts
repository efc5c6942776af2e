import { queryOptions } from "@tanstack/react-query";
import type { ReferenceCheck } from "@/lib/contract/provider";
import { callApi } from "./api";

/** A look at a link before it is sent. It informs; it never blocks. */
export function referenceCheckOptions(url: string) {
  return queryOptions({
    queryKey: ["reference-check", url],
    queryFn: ({ signal }) =>
      callApi<ReferenceCheck>("/api/references/check", {
        method: "POST",
        body: { url },
        signal,
      }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}
