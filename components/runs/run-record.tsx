"use client";

import type { Theme } from "@/components/page/theme-toggle";
import type { Studio } from "@/components/studio/studio-context";
import type { FullRecord } from "@/lib/contract/record";
import type { Run } from "@/lib/contract/run";
import { RecordPage } from "./record-page";
import { RunsProviders } from "./runs-providers";

type Properties = Studio & { run: Run; records: readonly FullRecord[]; theme: Theme };

/** The page of one run with all that it stands on. */
export function RunRecord({ models, providers, ...page }: Properties) {
  return (
    <RunsProviders models={models} providers={providers}>
      <RecordPage {...page} />
    </RunsProviders>
  );
}
