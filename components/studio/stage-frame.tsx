"use client";

import { EndedPlate } from "./frame-plate-ended";
import { WaitingPlate } from "./frame-plate-waiting";
import type { RunFrame } from "./run-frames";
import { StageImage } from "./stage-image";

type Properties = {
  frame: RunFrame;
  position: number;
  count: number;
};

export function StageFrame({ frame, position, count }: Properties) {
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
        />
      );
    case "ended":
      return <EndedPlate run={frame.run} generation={frame.generation} />;
    default:
      return frame satisfies never;
  }
}
