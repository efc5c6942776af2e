import { useSyncExternalStore } from "react";
import { selectImage } from "@/components/studio/selected/selection";
import { afterPaint } from "@/components/ui/browser/after-paint";
import { createStore } from "@/components/ui/browser/store";
import { isOptimistic } from "@/lib/client/optimistic-run";
import { showRunView } from "./stage-view";

/** What was chosen on this page and cannot stand in the address, which decides all else. */
const choice = createStore<{ id: string } | undefined>(undefined);

/** The run that the address still names though a press has taken its place. */
let outdated: string | undefined;

export const stageRun = {
  show(id: string): void {
    put(id);
    selectImage(undefined);
    showRunView();
  },
  /** The server has named a run that stood here under the key of its press. */
  rename(from: string, to: string): void {
    if (choice.get()?.id === from) put(to);
  },
  /** A run is taken away: the newest stands in its place, and the address asks for it no more. */
  leave(id: string): void {
    if (readId() !== id) return;
    writeAddress(undefined);
    choice.set(undefined);
  },
  /** The studio has been left: what was chosen there means nothing any more. */
  forget(): void {
    outdated = undefined;
    choice.set(undefined);
    selectImage(undefined);
    showRunView();
  },
};

/** Only the server's own ids mean anything to the page after a reload. */
function put(id: string): void {
  if (isOptimistic(id)) {
    outdated = runInAddress();
    // The frames of a press come first: to write the address takes as long as to draw them.
    if (outdated !== undefined) afterPaint(clearAddress);
  } else {
    writeAddress(id);
  }
  choice.set({ id });
}

function clearAddress(): void {
  if (outdated !== undefined && runInAddress() === outdated) writeAddress(undefined);
  outdated = undefined;
}

/** The id of the run on the stage; undefined means the newest. `asked` is in the address at first. */
export function useStageRunId(asked: string | undefined): string | undefined {
  return useSyncExternalStore(subscribe, readId, () => asked);
}

function readId(): string | undefined {
  const chosen = choice.get()?.id;
  const named = runInAddress();
  return (
    (named === outdated ? undefined : named) ??
    (chosen !== undefined && isOptimistic(chosen) ? chosen : undefined)
  );
}

function runInAddress(): string | undefined {
  return new URLSearchParams(location.search).get("run") ?? undefined;
}

function subscribe(listener: () => void): () => void {
  const unsubscribe = choice.subscribe(listener);
  addEventListener("popstate", listener);
  // A reload before the frame would show the run of before.
  addEventListener("pagehide", clearAddress);
  return () => {
    unsubscribe();
    removeEventListener("pagehide", clearAddress);
    removeEventListener("popstate", listener);
  };
}

/** An answer may come after one has gone on to another page, whose address it must not touch. */
function writeAddress(id: string | undefined): void {
  outdated = undefined;
  if (location.pathname !== "/") return;
  const url = new URL(location.href);
  if (id === undefined) url.searchParams.delete("run");
  else url.searchParams.set("run", id);
  history.replaceState(history.state, "", url);
}
