"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import type { Theme } from "@/components/settings/appearance";
import type { OfferedModel, ProviderStatus } from "@/lib/contract/provider";
import type { RunPage } from "@/lib/contract/run";
import { LiveRegion } from "./live-region";
import { StudioProvider } from "./studio-context";
import { StudioPage } from "./studio-page";

type Properties = {
  models: readonly OfferedModel[];
  providers: readonly ProviderStatus[];
  firstPage: RunPage;
  theme: Theme;
  /** The run that the address names. */
  asked: string | undefined;
};

/** The studio with all that it stands on. */
export function Studio({ models, providers, ...page }: Properties) {
  // Events keep what is loaded up to date, so nothing is read again by itself.
  const [queryClient] = useState(
    () =>
      new QueryClient({
        defaultOptions: { queries: { refetchOnWindowFocus: false, retry: 1 } },
      }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <StudioProvider models={models} providers={providers}>
        <StudioPage {...page} />
        <LiveRegion />
      </StudioProvider>
    </QueryClientProvider>
  );
}
