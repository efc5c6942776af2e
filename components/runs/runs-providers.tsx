"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useDraftSaving } from "@/components/studio/draft/draft-saving";
import { type Studio, StudioProvider } from "@/components/studio/studio-context";
import { LiveRegion } from "@/components/ui/browser/live-region";

/** What a page of runs stands on. */
export function RunsProviders({ models, providers, children }: Studio & { children: ReactNode }) {
  // Events keep what is loaded up to date, so nothing is read again by itself.
  const [queryClient] = useState(
    () =>
      new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: false, retry: 1 } } }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <StudioProvider models={models} providers={providers}>
        <Draft />
        {children}
        <LiveRegion />
      </StudioProvider>
    </QueryClientProvider>
  );
}

/** Settings can be carried over to the studio from here, so its draft is here too. */
function Draft() {
  useDraftSaving();
  return null;
}
