"use client";

import type { Run } from "@/lib/contract/run";
import { EndedPlate } from "./frame-plate-ended";
import { WaitingPlate } from "./frame-plate-waiting";
import type { RunFrame } from "./run-frames";
import { runsAhead } from "./runs-ahead";
import { StageImage } from "./stage-image";

type Properties = {
  frame: RunFrame;
  position: number;
  count: number;
  runs: readonly Run[];
};

export function StageFrame({ frame, position, count, runs }: Properties) {
  switch (frame.kind) {
    case "image":
      return <StageImage frame={frame} position={position} count={count} />;
    case "waiting":
      return (
        <WaitingPlate
          generation={frame.generation}
          lead={frame.lead}
          position={position}
          count={count}
          ahead={runsAhead(runs, frame.generation)}
        />
      );
    case "ended":
      return <EndedPlate run={frame.run} generation={frame.generation} />;
    default:
      return frame satisfies never;
  }
}
