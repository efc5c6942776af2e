import type { QueryClient } from "@tanstack/react-query";
import type { Run, RunPage } from "@/lib/contract/run";
import { callApi } from "./api";
import { connectLive, type LiveMessage } from "./live-connection";
import { openPresses } from "./open-presses";
import { filterOfKey, letsThrough } from "./run-filter";
import { runKey, runsKey, runsPath } from "./runs";
import { findRun, type RunPages, withoutRun, withRun } from "./runs-cache";
import { writeList } from "./write-list";

/** A run that this page knew has changed. */
export type RunChange = { before: Run; after: Run };

type Live = {
  queryClient: QueryClient;
  /** The revision at which the page was rendered. */
  since: number;
  onChange: (change: RunChange) => void;
};

/** Brings events into the query cache until the returned function is called. */
export function keepLive({ queryClient, since, onChange }: Live): () => void {
  let revision = since;
  const take = (run: Run) => {
    revision = Math.max(revision, run.revision);
    const before = takeRun(queryClient, run);
    if (before !== undefined) onChange({ before, after: run });
  };
  const hear = (message: LiveMessage) => {
    if (message.kind === "gone") return dropRun(queryClient, message.id);
    if (message.kind === "image") return;
    const { run } = message;
    const known = listedRun(queryClient, run.id) !== undefined;
    // A run of a press that is not answered yet would stand beside its own frames for a moment.
    if (known) take(run);
    else openPresses.whenNone(() => take(run));
  };
  const catchUp = () => {
    callApi<RunPage>(runsPath("")).then(
      (page) => page.items.toReversed().forEach(take),
      // The next event brings the page up to date; until then it shows what it knows.
      () => undefined,
    );
  };
  return connectLive({
    since: () => revision,
    onMessage: hear,
    onFollow: catchUp,
  });
}

/** Returns what was known before, if the run was known and older. */
export function takeRun(queryClient: QueryClient, run: Run): Run | undefined {
  const listed = listedRun(queryClient, run.id);
  const alone = queryClient.getQueryData<Run>(runKey(run.id));
  for (const [key] of runLists(queryClient)) {
    const passes = letsThrough(filterOfKey(key), run);
    const change = passes ? withRun : withoutOlder;
    writeList<RunPages>(queryClient, key, (pages) => change(pages, run));
  }
  if (alone !== undefined && alone.revision < run.revision) {
    queryClient.setQueryData(runKey(run.id), run);
  }
  const before = listed ?? alone;
  return before !== undefined && before.revision < run.revision ? before : undefined;
}

function dropRun(queryClient: QueryClient, id: string): void {
  for (const [key] of runLists(queryClient)) {
    writeList<RunPages>(queryClient, key, (pages) => withoutRun(pages, id));
  }
  queryClient.removeQueries({ queryKey: runKey(id) });
}

/** What a filter no longer lets through leaves its list, unless the list knows better. */
function withoutOlder(pages: RunPages, run: Run): RunPages {
  const known = findRun(pages, run.id);
  return known === undefined || known.revision > run.revision ? pages : withoutRun(pages, run.id);
}

function listedRun(queryClient: QueryClient, id: string): Run | undefined {
  for (const [, pages] of runLists(queryClient)) {
    const found = findRun(pages, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Every list of runs that is loaded, each with its key. */
function runLists(queryClient: QueryClient): [key: readonly unknown[], pages: RunPages][] {
  return queryClient
    .getQueriesData<RunPages>({ queryKey: runsKey })
    .flatMap(([key, pages]) => (pages === undefined ? [] : [[key, pages]]));
}
