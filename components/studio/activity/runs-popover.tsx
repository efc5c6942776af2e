"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import type { Run } from "@/lib/contract/run";
import { activityTexts } from "@/lib/language/texts";
import { activityOf } from "./activity";
import { ActivityRun } from "./activity-run";

const words = activityTexts;

type Properties = { runs: readonly Run[]; onLeave: () => void };

/** What runs, what waits in which order, and what ended last. */
export function RunsPopover({ runs, onLeave }: Properties) {
  const { running, queued, ended } = activityOf(runs);
  const row = (run: Run) => <ActivityRun key={run.id} run={run} onLeave={onLeave} />;
  return (
    <div className="flex max-h-[min(36rem,calc(100dvh-4rem))] flex-col">
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain pb-1">
        {running.length + queued.length === 0 && (
          <p className="px-4 pt-4 text-label text-text-2">{words.nothing}</p>
        )}
        <Part title={words.runningTitle}>{running.map(row)}</Part>
        <Part title={words.queuedTitle}>{queued.map(row)}</Part>
        <Part title={words.endedTitle}>{ended.map(row)}</Part>
      </div>
      <Link
        href="/runs"
        prefetch={false}
        className="flex h-11 flex-none items-center rounded-b-card border-t border-edge px-4 text-label font-medium text-text hover:bg-surface-2"
      >
        {words.all}
      </Link>
    </div>
  );
}

function Part({ title, children }: { title: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section aria-label={title} className="pt-3 pb-2">
      <h2 className="px-4 pb-1 text-meta text-text-2">{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}
