import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { stageRun, useStageRunId } from "@/components/studio/stage/stage-run";

export type StageRun = typeof stageRun;

declare global {
  /** In a page of the probe: what a press, an answer and a thumb call. */
  var stageRunProbe: StageRun;
}

/** Says which run is on the stage, and nothing else. */
function Stage() {
  return createElement("h1", null, useStageRunId(undefined) ?? "the newest");
}

globalThis.stageRunProbe = stageRun;
createRoot(document.body).render(createElement(Stage));
