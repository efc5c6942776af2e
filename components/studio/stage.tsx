"use client";

import type { Run } from "@/lib/contract/run";
import { texts } from "@/lib/language/texts";
import { runFrames } from "./run-frames";
import { StageEmpty } from "./stage-empty";
import { StageFrames } from "./stage-frames";

type Properties = {
  run: Run | undefined;
  /** All runs that are loaded: some may stand before this one in the line. */
  runs: readonly Run[];
  /** A run was asked for that the server does not have. */
  missing: boolean;
};

/** The run at hand, as large as the window allows, on a neutral ground; the grid peeks below. */
export function Stage({ run, runs, missing }: Properties) {
  return (
    <section
      id="stage"
      aria-label={texts.stage.region}
      className="flex h-[calc(100cqh-5.5rem)] min-h-90 [@media(height<50rem)]:h-[calc(100cqh-3.5rem)] flex-col bg-surround"
    >
      {run !== undefined && <StageFrames frames={runFrames(run)} runs={runs} />}
      {run === undefined && !missing && <StageEmpty />}
      {run === undefined && missing && (
        <p className="m-auto px-6 text-body text-text-2">{texts.stage.notHere}</p>
      )}
    </section>
  );
}
