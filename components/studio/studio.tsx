"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { use, useState } from "react";
import type { Theme } from "@/components/settings/appearance";
import { LiveRegion } from "@/components/ui/browser/live-region";
import type { OfferedModel, ProviderStatus } from "@/lib/contract/provider";
import type { RunPage } from "@/lib/contract/run";
import { runParts } from "./run-parts";
import { endedPlates } from "./stage/ended-plates";
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
  // Where something was made already, the server draws it, and nothing is taken over without it.
  const { firstPage, asked } = page;
  if (asked !== undefined || firstPage.items.length > 0) use(runParts.awaited());
  const onStage = firstPage.items.find(({ id }) => id === asked) ?? firstPage.items[0];
  if (onStage !== undefined && onStage.state !== "succeeded") use(endedPlates.awaited());
  return (
    <QueryClientProvider client={queryClient}>
      <StudioProvider models={models} providers={providers}>
        <StudioPage {...page} />
        <LiveRegion />
      </StudioProvider>
    </QueryClientProvider>
  );
}
