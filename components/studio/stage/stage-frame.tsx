"use client";

import { useEffect } from "react";
import { afterPaint } from "@/components/ui/browser/after-paint";
import type { Run } from "@/lib/contract/run";
import { endedPlates } from "./ended-plates";
import { WaitingPlate } from "./frame-plate-waiting";
import type { RunFrame } from "./run-frames";
import { StageImage } from "./stage-image";

type Properties = {
  frame: RunFrame;
  position: number;
  count: number;
  runs: readonly Run[];
};

export function StageFrame({ frame, position, count, runs }: Properties) {
  const isOpen = frame.kind !== "image";
  const Ended = endedPlates.useParts()?.EndedPlate;
  // Should it fail, nothing may be fetched any more by then.
  useEffect(() => {
    if (isOpen) afterPaint(endedPlates.warm);
  }, [isOpen]);
  switch (frame.kind) {
    case "image":
      return <StageImage frame={frame} position={position} count={count} runs={runs} />;
    case "waiting":
      return (
        <WaitingPlate
          run={frame.run}
          generation={frame.generation}
          lead={frame.lead}
          position={position}
          count={count}
        />
      );
    case "ended":
      return (
        Ended && (
          <Ended run={frame.run} generation={frame.generation} position={position} count={count} />
        )
      );
    default:
      return frame satisfies never;
  }
}
