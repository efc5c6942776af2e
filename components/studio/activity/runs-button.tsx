"use client";

import { CircleDashed } from "lucide-react";
import { lazy, memo, Suspense, useId, useState } from "react";
import { isOver } from "@/components/studio/stage/run-frames";
import { StripRing } from "@/components/studio/strip/strip-ring";
import { sentGeneration } from "@/components/studio/strip/strip-state";
import { Popover } from "@/components/ui/popover";
import type { Run } from "@/lib/contract/run";
import { activityTexts } from "@/lib/language/texts";

const words = activityTexts;

const RunsPopover = lazy(async () => ({
  default: (await import("./runs-popover")).RunsPopover,
}));

/** How much is under way, and behind a press what; it keeps its place when that ends. */
export const RunsButton = memo(function RunsButton({ runs }: { runs: readonly Run[] }) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const open = runs.filter((run) => !isOver(run));
  const sent = open.flatMap((run) => sentGeneration(run) ?? []).at(-1);
  const running = open.filter((run) => run.state !== "queued").length;
  const label =
    running > 0 || open.length === 0 ? words.running(running) : words.queued(open.length);
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-label={label}
        data-idle={open.length === 0}
        className="flex h-8 items-center gap-2 rounded-button px-2 text-label whitespace-nowrap text-text-2 data-[idle=true]:text-text-3 max-md:data-[idle=true]:hidden hover:bg-surface-3 hover:text-text pointer-coarse:h-11 pointer-coarse:min-w-11 pointer-coarse:justify-center"
      >
        {sent === undefined ? (
          <CircleDashed aria-hidden="true" />
        ) : (
          <StripRing generation={sent} className="size-4" />
        )}
        <span className="min-w-16 max-md:hidden">{label}</span>
        <span className="md:hidden">{running > 0 ? running : open.length}</span>
      </button>
      <Popover
        id={id}
        label={words.region}
        align="end"
        onOpen={setIsOpen}
        className="w-96 p-0! text-text!"
      >
        {isOpen && (
          <Suspense fallback={<div className="h-60" />}>
            <RunsPopover runs={runs} onLeave={() => document.getElementById(id)?.hidePopover()} />
          </Suspense>
        )}
      </Popover>
    </>
  );
});
