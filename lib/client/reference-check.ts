import { queryOptions } from "@tanstack/react-query";
import type { ReferenceCheck } from "@/lib/contract/provider";
import type { Reference } from "@/lib/contract/run";
import { callApi } from "./api";

/** A provider's own link to an image expires, so an old look is looked again. */
const LINK_HOLDS_MS = 5 * 60_000;

/** A look at a link before it is sent. It informs; it never blocks. */
export function referenceCheckOptions(url: string) {
  return checkOptions({ url }, Number.POSITIVE_INFINITY);
}

/** A look at one of our images: whether its provider still gives it under a link of its own. */
export function imageCheckOptions(image: string) {
  return checkOptions({ image }, LINK_HOLDS_MS);
}

function checkOptions(reference: Reference, staleTime: number) {
  return queryOptions({
    queryKey: ["reference-check", reference],
    queryFn: ({ signal }) =>
      callApi<ReferenceCheck>("/api/references/check", {
        method: "POST",
        body: reference,
        signal,
      }),
    staleTime,
    retry: false,
  });
}
