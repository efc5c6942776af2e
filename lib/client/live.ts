import type { QueryClient } from "@tanstack/react-query";
import type { Run, RunPage } from "@/lib/contract/run";
import { callApi } from "./api";
import { connectLive, type LiveMessage } from "./live-connection";
import { openPresses } from "./open-presses";
import { runKey, runsKey, runsPath } from "./runs";
import { findRun, type RunPages, withoutRun, withRun } from "./runs-cache";

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
    const { run } = message;
    const known = findRun(queryClient.getQueryData<RunPages>(runsKey), run.id) !== undefined;
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
  const pages = queryClient.getQueryData<RunPages>(runsKey);
  const alone = queryClient.getQueryData<Run>(runKey(run.id));
  if (pages !== undefined) queryClient.setQueryData(runsKey, withRun(pages, run));
  if (alone !== undefined && alone.revision < run.revision) {
    queryClient.setQueryData(runKey(run.id), run);
  }
  const before = findRun(pages, run.id) ?? alone;
  return before !== undefined && before.revision < run.revision ? before : undefined;
}

function dropRun(queryClient: QueryClient, id: string): void {
  const pages = queryClient.getQueryData<RunPages>(runsKey);
  if (pages !== undefined) queryClient.setQueryData(runsKey, withoutRun(pages, id));
  queryClient.removeQueries({ queryKey: runKey(id) });
}
