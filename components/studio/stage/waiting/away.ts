import { openedImage } from "@/components/studio/gallery/open-image";
import { isOver } from "@/components/studio/stage/run-frames";
import { createStore } from "@/components/ui/browser/store";
import type { Run } from "@/lib/contract/run";
import { showSign, takeSignOff } from "./tab-sign";
import { newestEnd, unseenOf } from "./unseen";

const KEY = "proofsheet.seen-until";

/** Up to where somebody had looked when they left; nothing while there is nothing to tell of. */
export const awaySince = createStore<{ from: string; to: string } | undefined>(undefined);

/** The images that are looked through, alone; nothing while all are. */
export const lookedThrough = createStore<readonly string[] | undefined>(undefined);

let runs: readonly Run[] = [];
let isLooking = false;

/** Takes in what has become of the runs, and remembers it as seen while the page is in view. */
export function noticeRuns(newest: readonly Run[]): void {
  runs = newest;
  look();
}

function look(): void {
  const seen = localStorage.getItem(KEY) ?? undefined;
  const running = runs.filter((run) => !isOver(run)).length;
  if (document.hidden) {
    isLooking = false;
    showSign({ running, fresh: seen === undefined ? 0 : unseenOf(runs, seen).images });
    return;
  }
  const newest = newestEnd(runs);
  if (!isLooking && seen !== undefined) {
    const { finished, failed } = unseenOf(runs, seen);
    if (finished.length + failed.length > 0) awaySince.set({ from: seen, to: newest });
  }
  isLooking = true;
  if (seen === undefined || newest > seen) localStorage.setItem(KEY, newest);
  showSign({ running, fresh: 0 });
}

/** Follows whether the page is in view until the returned function is called. */
export function followView(): () => void {
  document.addEventListener("visibilitychange", look);
  const unsubscribe = openedImage.subscribe(() => {
    if (openedImage.get() === undefined) lookedThrough.set(undefined);
  });
  return () => {
    unsubscribe();
    document.removeEventListener("visibilitychange", look);
    takeSignOff();
    isLooking = false;
    awaySince.set(undefined);
    lookedThrough.set(undefined);
  };
}
