"use client";

import { Button } from "@/components/ui/button";
import type { Run } from "@/lib/contract/run";
import { texts } from "@/lib/language/texts";
import { runFrames } from "./run-frames";
import { StageEmpty } from "./stage-empty";
import { StageFrames } from "./stage-frames";

type Properties = {
  run: Run | undefined;
  /** Why there is no run. */
  absence: Absence;
  onRetry: () => void;
};

/** Nothing was made yet; a run is being read, is not on the server, or could not be read. */
export type Absence = "none-yet" | "reading" | "missing" | "unread";

/** The run at hand, as large as the window allows, on a neutral ground; the grid peeks below. */
export function Stage({ run, absence, onRetry }: Properties) {
  return (
    <section
      id="stage"
      aria-label={texts.stage.region}
      data-shown={run !== undefined}
      className="flex h-[calc(100cqh-5.5rem)] min-h-90 [@media(height<50rem)]:h-[calc(100cqh-3.5rem)] flex-col bg-surround data-[shown=true]:bg-(--stage-surround)"
    >
      {run !== undefined && <StageFrames frames={runFrames(run)} />}
      {run === undefined && absence === "none-yet" && <StageEmpty />}
      {run === undefined && absence === "missing" && (
        <p className="m-auto px-6 text-body text-text-2">{texts.stage.notHere}</p>
      )}
      {run === undefined && absence === "unread" && (
        <p className="m-auto flex flex-wrap items-center gap-3 px-6 text-body text-text-2">
          {texts.stage.unread}
          <Button onClick={onRetry}>{texts.stage.tryAgain}</Button>
        </p>
      )}
    </section>
  );
}
