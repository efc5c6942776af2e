"use client";

import { Columns2, Info, X } from "lucide-react";
import { createPortal } from "react-dom";
import type { ImageFrame } from "@/components/studio/commands/image-at-hand";
import { openImage } from "@/components/studio/gallery/open-image";
import { chooseTab } from "@/components/studio/selected/panel-tab";
import { openPanel } from "@/components/studio/stage/frame-state";
import { stageRun } from "@/components/studio/stage/stage-run";
import {
  barPlace,
  leaveSingle,
  showRunView,
  showView,
  takeBar,
} from "@/components/studio/stage/stage-view";
import { CommandButton } from "@/components/studio/stage/tools/command-button";
import { useStore } from "@/components/ui/browser/store";
import { isPhone } from "@/components/ui/browser/window-width";
import { IconButton } from "@/components/ui/icon-button";
import type { Swipe } from "@/components/viewer/gestures";
import { StepButton } from "@/components/viewer/step-button";
import { useViewerKeys } from "@/components/viewer/use-viewer-keys";
import { useZoom } from "@/components/viewer/use-zoom";
import { ZoomPane } from "@/components/viewer/zoom-pane";
import { ZoomTools } from "@/components/viewer/zoom-tools";
import type { Run } from "@/lib/contract/run";
import { viewerTexts, viewsTexts } from "@/lib/language/texts";
import { BeforeButton } from "./before-button";
import { flip, useFlip } from "./flip";
import { pairFor } from "./image-frames";
import { parentOf } from "./parent";

const words = viewsTexts;

type Properties = {
  frames: readonly ImageFrame[];
  frame: ImageFrame;
  runs: readonly Run[];
  /** The run on the stage, to which one goes back. */
  stageRunId: string;
};

/** One image on the stage, fitted or nearer; arrows walk through everything that is loaded. */
export function Single({ frames, frame, runs, stageRunId }: Properties) {
  const { image, run } = frame;
  const view = useZoom(image);
  const isFlipped = useFlip();
  const bar = useStore(barPlace, (element) => element);
  const at = frames.indexOf(frame);
  const parent = parentOf(frame, runs);
  const pair = pairFor(frames, image.id);
  const stepTo = (index: number) => {
    const next = frames[index]?.image.id;
    return next === undefined ? undefined : () => showView({ kind: "single", id: next });
  };
  const steps = { previous: stepTo(at - 1), next: stepTo(at + 1) };
  const leave = () => {
    flip.set(false);
    leaveSingle(() => {
      if (run.id !== stageRunId) stageRun.show(run.id);
      showRunView(image.id);
    });
  };
  const touch = (done: Swipe | "tap") => {
    if (done === "left") steps.next?.();
    else if (done === "right") steps.previous?.();
    else if (done === "down") leave();
  };
  // A phone has no panel; there an image has a page's worth of details over the studio.
  const showDetails = () => {
    if (isPhone()) return openImage(image.id);
    chooseTab("selected");
    openPanel();
  };
  useViewerKeys({ view, steps, onDetails: showDetails, onClose: leave });
  const shown =
    isFlipped && parent !== undefined ? { ...image, urls: parent.urls, id: parent.id } : image;
  const caption = words.position(at + 1, frames.length);
  const tools = (
    <div
      data-image={image.id}
      className="flex min-w-0 flex-1 items-center gap-0.5 @max-[27rem]:flex-wrap"
    >
      <IconButton label={words.back} autoFocus onClick={leave} className="size-8 -outline-offset-2">
        <X aria-hidden="true" />
      </IconButton>
      <p aria-live="polite" className="px-2 text-label whitespace-nowrap text-text-2">
        {caption}
      </p>
      <span className="flex-1" />
      <StepButton side="left" className="size-8 max-md:hidden" onPress={steps.previous} />
      <StepButton side="right" className="size-8 max-md:hidden" onPress={steps.next} />
      <ZoomTools view={view} />
      {parent !== undefined && <BeforeButton />}
      {pair !== undefined && (
        <CommandButton
          command="compare"
          label={words.compare}
          onClick={() => showView({ kind: "compare", ...pair })}
          className="size-8 max-md:hidden"
        >
          <Columns2 aria-hidden="true" />
        </CommandButton>
      )}
      <IconButton label={words.details} onClick={showDetails} className="size-8 lg:hidden">
        <Info aria-hidden="true" />
      </IconButton>
    </div>
  );
  return (
    <section
      ref={takeBar}
      aria-label={words.single}
      tabIndex={-1}
      data-image={image.id}
      className="flex min-h-0 flex-1 flex-col outline-none"
    >
      {bar !== null && createPortal(tools, bar)}
      <section
        aria-label={viewerTexts.seen(caption)}
        data-viewed={image.id}
        data-flipped={isFlipped && parent !== undefined}
        className="relative min-h-0 flex-1"
      >
        <ZoomPane image={shown} alt={run.prompt} view={view} onTouch={touch} />
        <div className="absolute inset-x-1 bottom-1 flex justify-between md:hidden">
          <StepButton side="left" className="bg-surface-1" onPress={steps.previous} />
          <StepButton side="right" className="bg-surface-1" onPress={steps.next} />
        </div>
      </section>
    </section>
  );
}
