import { useSyncExternalStore } from "react";
import { isOptimistic } from "@/lib/client/optimistic-run";
import { createStore } from "./store";

/** What was chosen on this page; before any choice the address decides. */
const choice = createStore<{ id: string } | undefined>(undefined);

export const stageRun = {
  show(id: string): void {
    choice.set({ id });
    // Only the server's own ids mean anything to the page after a reload.
    if (!isOptimistic(id)) writeAddress(id);
  },
  /** The server has named a run that stood here under the key of its press. */
  rename(from: string, to: string): void {
    if (choice.get()?.id === from) stageRun.show(to);
  },
};

/** The id of the run on the stage; undefined means the newest. */
export function useStageRunId(): string | undefined {
  return useSyncExternalStore(choice.subscribe, readId, () => undefined);
}

function readId(): string | undefined {
  return choice.get()?.id ?? new URLSearchParams(location.search).get("run") ?? undefined;
}

function writeAddress(id: string): void {
  const url = new URL(location.href);
  url.searchParams.set("run", id);
  history.replaceState(history.state, "", url);
}
