"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { GalleryMore } from "@/components/studio/gallery/gallery-more";
import { Button } from "@/components/ui/button";
import type { RunFilter } from "@/lib/client/run-filter";
import type { Run } from "@/lib/contract/run";
import { runsTexts } from "@/lib/language/texts";
import { RunsList } from "./runs-list";
import type { useRuns } from "./use-runs";

const words = runsTexts;

type Properties = {
  filter: RunFilter;
  onFilter: (filter: RunFilter) => void;
  shown: ReturnType<typeof useRuns>;
  active: readonly Run[];
};

/** The list, or why there is none. */
export function RunsBody({ filter, onFilter, shown, active }: Properties) {
  const isFiltered = filter.group !== undefined || filter.model !== undefined;
  const now = isFiltered ? [] : active;
  const known = new Set(now.map(({ id }) => id));
  const runs = [...now, ...shown.runs.filter(({ id }) => !known.has(id))];
  switch (shown.state) {
    case "reading":
      return <Waiting />;
    case "unreadable":
      return (
        <Empty title={words.unreadable}>
          <Button onClick={shown.retry}>{words.tryAgain}</Button>
        </Empty>
      );
    case "read":
      if (runs.length === 0) {
        return isFiltered ? (
          <Empty title={words.noMatch}>
            <Button onClick={() => onFilter({})}>{words.clear}</Button>
          </Empty>
        ) : (
          <Empty title={words.empty} hint={words.emptyHint}>
            <Link
              href="/"
              className="inline-flex h-8 items-center rounded-button bg-surface-3 px-3 text-label hover:bg-surface-4 pointer-coarse:h-11"
            >
              {words.openStudio}
            </Link>
          </Empty>
        );
      }
      return (
        <>
          <RunsList runs={runs} />
          <div className="px-4 max-md:px-3">
            <GalleryMore more={shown.more} loading={words.loadingMore} notRead={words.notRead} />
          </div>
        </>
      );
    default:
      return shown.state satisfies never;
  }
}

type EmptyProperties = { title: string; hint?: string; children: ReactNode };

function Empty({ title, hint, children }: EmptyProperties) {
  return (
    <div className="px-4 py-10">
      <p className="text-heading">{title}</p>
      <p className="mt-1 mb-4 text-label text-text-2 empty:hidden">{hint}</p>
      {children}
    </div>
  );
}

const rows = Array.from({ length: 8 }, (_, place) => place);

/** Eight rows that stand still; they show only when reading takes its time. */
function Waiting() {
  return (
    <div
      role="status"
      aria-label={words.loading}
      className="transition-opacity delay-200 starting:opacity-0 pt-11"
    >
      {rows.map((row) => (
        <div key={row} className="flex h-15 items-center gap-5 border-b border-hairline px-4">
          <span className="size-4 rounded-full bg-surface-2" />
          <span className="h-3 w-28 rounded-field bg-surface-2" />
          <span className="h-3 flex-1 rounded-field bg-surface-2" />
          <span className="h-10 w-15 rounded-thumb bg-surface-2" />
        </div>
      ))}
    </div>
  );
}
