import { QueryClient } from "@tanstack/react-query";

let kept: QueryClient | undefined;

/** The lists that this tab has loaded; they outlive the page, so that Back finds them as they were. */
export function libraryClient(): QueryClient {
  if (typeof document === "undefined") return freshClient();
  kept ??= freshClient();
  return kept;
}

function freshClient(): QueryClient {
  // Events keep what is loaded up to date, so nothing is read again by itself.
  return new QueryClient({
    defaultOptions: {
      queries: { refetchOnWindowFocus: false, retry: 1, gcTime: Number.POSITIVE_INFINITY },
    },
  });
}
