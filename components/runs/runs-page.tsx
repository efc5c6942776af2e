"use client";

import { useState } from "react";
import type { Theme } from "@/components/page/theme-toggle";
import type { RunPage } from "@/lib/contract/run";
import { runsTexts } from "@/lib/language/texts";
import { underWay } from "./run-groups";
import { RunsBar } from "./runs-bar";
import { RunsBody } from "./runs-body";
import { RunsFrame } from "./runs-frame";
import { useLiveRuns } from "./use-live-runs";
import { useRunFilter } from "./use-run-filter";
import { useRuns } from "./use-runs";

type Properties = { active: RunPage; firstPage: RunPage; theme: Theme };

/** Every run with its state: what is under way, what came of the others, and how to go on. */
export function RunsPage({ active, firstPage, theme }: Properties) {
  useLiveRuns(Math.min(active.revision, firstPage.revision));
  const [filter, setFilter] = useRunFilter();
  const [first] = useState({ filter, page: firstPage });
  const isFirst = first.filter.group === filter.group && first.filter.model === filter.model;
  const shown = useRuns(filter, isFirst ? first.page : undefined);
  const busy = underWay(useRuns({ group: "active" }, active).runs);
  const queued = busy.filter(({ state }) => state === "queued").length;
  return (
    <RunsFrame
      theme={theme}
      title={runsTexts.title}
      bar={
        <RunsBar
          filter={filter}
          onFilter={setFilter}
          counts={{ running: busy.length - queued, queued }}
        />
      }
    >
      <RunsBody filter={filter} onFilter={setFilter} shown={shown} active={busy} />
    </RunsFrame>
  );
}
