"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { RunsProviders } from "@/components/runs/runs-providers";
import type { Studio } from "@/components/studio/studio-context";
import { libraryClient } from "./library-client";

/** What a page of images stands on. */
export function LibraryProviders({
  models,
  providers,
  children,
}: Studio & { children: ReactNode }) {
  const [queryClient] = useState(libraryClient);
  return (
    <RunsProviders models={models} providers={providers}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </RunsProviders>
  );
}
