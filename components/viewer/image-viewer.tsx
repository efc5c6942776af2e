"use client";

import { RunsProviders } from "@/components/runs/runs-providers";
import type { Studio } from "@/components/studio/studio-context";
import { Toasts } from "@/components/ui/toasts";
import { Tooltips } from "@/components/ui/tooltips";
import type { LibraryFilters } from "@/lib/contract/library";
import type { First } from "./use-shown";
import { ViewerPage } from "./viewer-page";

type Properties = Studio & First & { filters: LibraryFilters };

/** The page of an image with all that it stands on. */
export function ImageViewer({ models, providers, filters, ...first }: Properties) {
  return (
    <RunsProviders models={models} providers={providers}>
      <ViewerPage first={first} filters={filters} />
      <Toasts />
      <Tooltips />
    </RunsProviders>
  );
}
