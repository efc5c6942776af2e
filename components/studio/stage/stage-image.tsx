"use client";

import type { KeyboardEvent } from "react";
import { useFlip } from "@/components/studio/compare/flip";
import { parentOf } from "@/components/studio/compare/parent";
import { selectImage, useSelectedImage } from "@/components/studio/selected/selection";
import { StageImageBar } from "@/components/studio/stage/tools/stage-image-bar";
import { backdrop } from "@/components/ui/browser/backdrop";
import { useHydrated } from "@/components/ui/browser/hydrated";
import { announce } from "@/components/ui/browser/live-region";
import { isPhone } from "@/components/ui/browser/window-width";
import type { Run } from "@/lib/contract/run";
import { selectedTexts, stageTexts } from "@/lib/language/texts";
import type { RunFrame } from "./run-frames";
import { showView } from "./stage-view";

type Properties = {
  frame: Extract<RunFrame, { kind: "image" }>;
  position: number;
  count: number;
  /** What is loaded, newest first: what came before stands among it. */
  runs: readonly Run[];
};

/** A finished image, nothing printed on it: a press selects it, a double press or Enter opens it. */
export function StageImage({ frame, position, count, runs }: Properties) {
  const { image, run } = frame;
  const isFlipped = useFlip();
  const isSelected = useSelectedImage() === image.id;
  const shown = (isFlipped ? parentOf(frame, runs) : undefined) ?? image;
  const hydrated = useHydrated();
  const open = () => showView({ kind: "single", id: image.id });
  const press = () => {
    // A phone has no room for a panel that would show what is selected.
    if (isPhone()) return open();
    selectImage(image.id);
    announce(selectedTexts.isSelected(position, count));
  };
  const openByKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    open();
  };
  return (
    <div
      data-selected={isSelected}
      className="group relative size-full data-[selected=true]:after:pointer-events-none data-[selected=true]:after:absolute data-[selected=true]:after:-inset-1 data-[selected=true]:after:border-2 data-[selected=true]:after:border-accent data-[selected=true]:after:shadow-[0_0_0_1px_oklch(0.13_0_0/.55)]"
    >
      <button
        type="button"
        data-image={image.id}
        data-flipped={shown !== image}
        aria-current={isSelected || undefined}
        onClick={press}
        onDoubleClick={open}
        onKeyDown={openByKey}
        aria-label={stageTexts.openImage(position, count, run.prompt)}
        className="block size-full aria-[current]:outline-offset-6"
      >
        <img
          // A new image never starts as the one before it.
          key={image.id}
          src={shown.urls.original}
          alt=""
          width={image.width}
          height={image.height}
          decoding="async"
          style={{
            backgroundImage: hydrated && shown === image ? backdrop(image.thumbhash) : undefined,
          }}
          className="size-full bg-cover object-contain transition-[opacity,scale] duration-240 motion-safe:starting:scale-[0.985] starting:opacity-0"
        />
      </button>
      <StageImageBar frame={frame} runs={runs} isSelected={isSelected} />
    </div>
  );
}
