"use client";

import { Activity, memo, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { warmRoom } from "@/components/studio/commands/warm-room";
import { standIn, useHasSender } from "@/components/studio/draft/standing-sender";
import { whenIdle } from "@/components/ui/browser/when-idle";
import type { Run } from "@/lib/contract/run";
import { runParts } from "./run-parts";

type Drawn = { run: Run; aside: Element };

/**
 * Code is slow when it runs for the first time, and the first press of Generate would wait for all that
 * draws frames. So the run that a press would put on the stage is drawn once while nothing else is to be
 * done: hidden, outside the document, without effects, and it goes as soon as it stands. Nothing of it is
 * sent or stored.
 */
export const WarmStage = memo(function WarmStage() {
  const parts = runParts.useParts();
  const isReady = useHasSender() && parts !== undefined;
  const [drawn, setDrawn] = useState<Drawn>();
  useEffect(() => {
    if (!isReady) return;
    return whenIdle(() => {
      warmRoom();
      const run = standIn();
      if (run === undefined) return;
      const aside = document.createElement("div");
      new MutationObserver(() => setDrawn(undefined)).observe(aside, { childList: true });
      setDrawn({ run, aside });
    });
  }, [isReady]);
  if (drawn === undefined || parts === undefined) return null;
  const { run, aside } = drawn;
  return (
    <Activity mode="hidden">
      {createPortal(<parts.StageViews run={run} runs={[run]} />, aside)}
    </Activity>
  );
});
