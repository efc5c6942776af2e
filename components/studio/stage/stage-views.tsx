"use client";

import Link from "next/link";
import { lazy, type ReactNode, Suspense, useEffect, useEffectEvent } from "react";
import { createPortal } from "react-dom";
import { imageFrames } from "@/components/studio/compare/image-frames";
import { parentOf } from "@/components/studio/compare/parent";
import { openedImage } from "@/components/studio/gallery/open-image";
import { selectedPlace } from "@/components/studio/selected/panel-tab";
import { useSelectedImage } from "@/components/studio/selected/selection";
import { useStageKeys } from "@/components/studio/stage/tools/use-stage-keys";
import { useStore } from "@/components/ui/browser/store";
import type { Run } from "@/lib/contract/run";
import { stageTexts } from "@/lib/language/texts";
import { runFrames } from "./run-frames";
import { StageFrames } from "./stage-frames";
import { followSingle, stageView } from "./stage-view";

const Single = lazy(async () => ({
  default: (await import("@/components/studio/compare/single")).Single,
}));
const Compare = lazy(async () => ({
  default: (await import("@/components/studio/compare/compare")).Compare,
}));
const Survey = lazy(async () => ({
  default: (await import("@/components/studio/compare/survey")).Survey,
}));
const SelectedPanel = lazy(async () => ({
  default: (await import("@/components/studio/selected/selected-panel")).SelectedPanel,
}));

type Properties = { run: Run; runs: readonly Run[] };

/** The run on the stage, or its images looked at in another way; the panel tells of the selected one. */
export function StageViews({ run, runs }: Properties) {
  const shown = useShown({ run, runs });
  const first = useEffectEvent(() => imageFrames([run])[0]?.image.id);
  useStageKeys({ run, runs, isRun: shown === undefined });
  useEffect(() => followSingle(first), []);
  const frames = runFrames(run);
  const whole = frames.length === 0 ? <Bare /> : <StageFrames frames={frames} runs={runs} />;
  return (
    <>
      <Suspense fallback={whole}>{shown ?? whole}</Suspense>
      <SelectedPart run={run} runs={runs} />
    </>
  );
}

/** A run whose images were all deleted. */
function Bare() {
  return (
    <p className="m-auto flex flex-wrap items-center justify-center gap-3 rounded-card bg-surface-1 px-4 py-3 text-body text-text-2">
      {stageTexts.bare}
      <Link
        href="/library/trash"
        className="font-medium text-text underline decoration-control underline-offset-4 hover:decoration-text"
      >
        {stageTexts.openTrash}
      </Link>
    </p>
  );
}

/** The panel's second tab, wherever the panel has put it. */
function SelectedPart({ run, runs }: Properties) {
  const place = useStore(selectedPlace, (element) => element);
  const id = useSelectedImage();
  if (place === null || id === undefined) return null;
  const frames = imageFrames(runs, run);
  const frame = frames.find(({ image }) => image.id === id);
  if (frame === undefined) return null;
  const parent = parentOf(frame, runs)?.id;
  return createPortal(
    <Suspense fallback={<div />}>
      <SelectedPanel
        key={id}
        frame={frame}
        parent={frames.find(({ image }) => image.id === parent)}
      />
    </Suspense>,
    place,
  );
}

/** Where an image is gone meanwhile, and while one is open over the studio, the run stands. */
function useShown({ run, runs }: Properties): ReactNode {
  const view = useStore(stageView, (shown) => shown);
  const isCovered = useStore(openedImage, (id) => id !== undefined);
  if (view.kind === "run" || isCovered) return undefined;
  const frames = imageFrames(runs, run);
  const find = (id: string) => frames.find(({ image }) => image.id === id);
  switch (view.kind) {
    case "single": {
      const frame = find(view.id);
      if (frame === undefined) return undefined;
      return <Single frames={frames} frame={frame} runs={runs} stageRunId={run.id} />;
    }
    case "compare": {
      const [kept, candidate] = [find(view.kept), find(view.candidate)];
      if (kept === undefined || candidate === undefined) return undefined;
      return <Compare frames={frames} kept={kept} candidate={candidate} />;
    }
    case "survey": {
      const chosen = view.ids.flatMap((id) => find(id) ?? []);
      return chosen.length === 0 ? undefined : <Survey frames={chosen} />;
    }
    default:
      return view satisfies never;
  }
}
