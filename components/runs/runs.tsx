"use client";

import type { Theme } from "@/components/page/theme-toggle";
import type { Studio } from "@/components/studio/studio-context";
import type { RunPage } from "@/lib/contract/run";
import { RunsPage } from "./runs-page";
import { RunsProviders } from "./runs-providers";

type Properties = Studio & { active: RunPage; firstPage: RunPage; theme: Theme };

/** The page of all runs with all that it stands on. */
export function Runs({ models, providers, ...page }: Properties) {
  return (
    <RunsProviders models={models} providers={providers}>
      <RunsPage {...page} />
    </RunsProviders>
  );
}
