"use client";

import { RotateCw, SlidersHorizontal } from "lucide-react";
import { showStage } from "@/components/studio/composer/prompt-focus";
import { referToImage } from "@/components/studio/draft/refer-to-image";
import { takeSettings } from "@/components/studio/draft/take-over";
import { usePress } from "@/components/studio/draft/use-press";
import { runFrames } from "@/components/studio/stage/run-frames";
import { useStudio } from "@/components/studio/studio-context";
import { Button } from "@/components/ui/button";
import { Toasts } from "@/components/ui/toasts";
import { exactPart } from "@/components/viewer/exact-part";
import { MadePanel } from "@/components/viewer/made-panel";
import { ViewerFrame } from "@/components/viewer/viewer-frame";
import { ViewerTools } from "@/components/viewer/viewer-tools";
import type { Run } from "@/lib/contract/run";
import { galleryTexts, viewerTexts } from "@/lib/language/texts";
import { closeImage, openImage } from "./open-image";

const words = galleryTexts;

type Properties = {
  /** The image to start with. */
  id: string;
  runs: readonly Run[];
  /** The run on the stage, which the loaded pages may not hold. */
  alone: Run | undefined;
};

/** One image of the studio as large as the window allows, over the studio. */
export function Viewer({ id, runs, alone }: Properties) {
  const { models } = useStudio();
  const { press } = usePress();
  const all = alone === undefined || runs.includes(alone) ? runs : [...runs, alone];
  const frames = all.flatMap(runFrames).filter((frame) => frame.kind === "image");
  const at = frames.findIndex(({ image }) => image.id === id);
  const frame = frames[at];
  if (frame === undefined) return null;

  const { run, generation, image } = frame;
  const model = models.find((offered) => offered.id === generation.model);
  const stepTo = (index: number) => {
    const next = frames[index]?.image.id;
    return next === undefined ? undefined : () => openImage(next);
  };
  const use = () => {
    takeSettings({ run, generation, models });
    void closeImage();
  };
  return (
    <dialog
      ref={showModal}
      aria-label={words.viewer(at + 1, frames.length)}
      onClose={closeImage}
      className="m-0 h-dvh max-h-none w-dvw max-w-none overflow-hidden bg-bg p-0 text-text opacity-100 transition-opacity duration-140 starting:opacity-0"
    >
      <ViewerFrame
        image={image}
        alt={run.prompt}
        caption={words.position(at + 1, frames.length)}
        steps={{ previous: stepTo(at - 1), next: stepTo(at + 1) }}
        onClose={closeImage}
        tools={
          <ViewerTools
            image={image}
            onRefer={() => {
              referToImage(image);
              void closeImage();
            }}
          />
        }
      >
        <MadePanel run={run} generation={generation} image={image}>
          <Button onClick={use} className="flex-1 px-2!">
            <SlidersHorizontal aria-hidden="true" />
            {viewerTexts.useSettings}
          </Button>
          {model !== undefined && (
            <Button
              className="flex-1 px-2!"
              onClick={async () => {
                // The new run writes itself into the address, which must be the studio's again.
                await closeImage();
                press({ request: exactPart(run, generation), model });
                showStage();
              }}
            >
              <RotateCw aria-hidden="true" />
              {viewerTexts.runAgain}
            </Button>
          )}
        </MadePanel>
      </ViewerFrame>
      <Toasts />
    </dialog>
  );
}

function showModal(dialog: HTMLDialogElement | null): void {
  if (dialog !== null && !dialog.open) dialog.showModal();
}
