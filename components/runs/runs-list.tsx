"use client";

import type { ReactNode } from "react";
import { dayName } from "@/components/studio/gallery/day-heads";
import { useHydrated } from "@/components/ui/browser/hydrated";
import type { Run } from "@/lib/contract/run";
import { runsTexts } from "@/lib/language/texts";
import { overByDay, underWay } from "./run-groups";
import { RunRow } from "./run-row";

const words = runsTexts;

/** What is under way first, then what is over, day by day. */
export function RunsList({ runs }: { runs: readonly Run[] }) {
  // Days and times depend on the reader's time zone, which the server does not know.
  if (!useHydrated()) return null;
  const now = underWay(runs);
  const days = overByDay(runs, new Date());
  return (
    <>
      {now.length > 0 && (
        <Group title={words.now}>
          {now.map((run) => (
            <RunRow key={run.id} run={run} />
          ))}
        </Group>
      )}
      {days.map((day) => (
        <Group key={day.date.getTime()} title={dayName(day)}>
          {day.items.map((run) => (
            <RunRow key={run.id} run={run} />
          ))}
        </Group>
      ))}
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="@container">
      <h2 className="flex h-11 items-center px-4 text-label font-medium slim:px-3">{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}
