"use client";

import { memo, useEffect } from "react";
import { openImage } from "@/components/studio/gallery/open-image";
import { runFrames } from "@/components/studio/stage/run-frames";
import { useStore } from "@/components/ui/browser/store";
import { Button } from "@/components/ui/button";
import type { Run } from "@/lib/contract/run";
import { waitingTexts } from "@/lib/language/texts";
import { awaySince, followView, lookedThrough, noticeRuns } from "./away";
import { isFree, type Unseen, unseenOf } from "./unseen";

const words = waitingTexts.away;

/** Tells of what ended while no page of the studio was in view, and leads through its images. */
export const AwayBar = memo(function AwayBar({ runs }: { runs: readonly Run[] }) {
  useEffect(followView, []);
  useEffect(() => noticeRuns(runs), [runs]);
  const since = useStore(awaySince, (found) => found);
  if (since === undefined) return null;

  const unseen = unseenOf(runs, since.from, since.to);
  const images = unseen.finished.flatMap(imageIds);
  const lookThrough = () => {
    const [first] = images;
    awaySince.set(undefined);
    if (first === undefined) return;
    lookedThrough.set(images);
    openImage(first);
  };
  return (
    // It comes while nobody looks, and heads the stage without covering what stands there.
    <div className="px-4 py-3 max-md:px-3">
      <section
        aria-label={words.label}
        className="flex flex-wrap items-center gap-x-2 gap-y-1 rounded-card bg-surface-2 py-1.5 pr-2 pl-4 text-label shadow-[inset_0_0_0_1px_var(--color-edge)] forced-colors:border"
      >
        <p role="status" className="min-w-0 flex-1 basis-60">
          {words.label}: <span className="text-text-2">{summary(unseen)}</span>
        </p>
        {images.length > 0 && <Button onClick={lookThrough}>{words.lookThrough}</Button>}
        <Button variant="quiet" onClick={() => awaySince.set(undefined)}>
          {words.dismiss}
        </Button>
      </section>
    </div>
  );
});

function imageIds(run: Run): string[] {
  return runFrames(run).flatMap((frame) => (frame.kind === "image" ? [frame.image.id] : []));
}

function summary(unseen: Unseen): string {
  const { finished, failed } = unseen;
  const failedWords = isFree(unseen) ? words.failedFree : words.failed;
  const parts = [
    ...(finished.length > 0 || failed.length === 0 ? [words.finished(finished.length)] : []),
    ...(failed.length > 0 ? [failedWords(failed.length)] : []),
  ];
  return `${parts.join(", ")}.`;
}

/** The runs with only those images that are looked through; all runs while none are. */
export function useLookedThrough(runs: readonly Run[]): readonly Run[] {
  const ids = useStore(lookedThrough, (found) => found);
  if (ids === undefined) return runs;
  return runs.filter((run) => imageIds(run).some((id) => ids.includes(id)));
}
