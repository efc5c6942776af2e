"use client";

import { type CSSProperties, type KeyboardEvent, useState } from "react";
import { surveyMove } from "@/components/studio/compare/survey-move";
import { selectedImage, selectImage } from "@/components/studio/selected/selection";
import { useStudio } from "@/components/studio/studio-context";
import { useMeasuredBox } from "@/components/ui/browser/measured-box";
import { useStore } from "@/components/ui/browser/store";
import type { Run } from "@/lib/contract/run";
import { selectedTexts, stageTexts } from "@/lib/language/texts";
import { frameRatio, isShapeOpen } from "./frame-ratio";
import { packColumns } from "./packing";
import type { RunFrame } from "./run-frames";
import { shownSlide } from "./shown-slide";
import { StageFrame } from "./stage-frame";

/** The box of a 1440 × 900 window: what is rendered before the real one is known. */
const EXPECTED_BOX = { width: 1000, height: 560 };
const GAP = 12;

type Properties = { frames: readonly RunFrame[]; runs: readonly Run[] };

export function StageFrames({ frames, runs }: Properties) {
  const { models } = useStudio();
  const [measure, box] = useMeasuredBox(EXPECTED_BOX);
  const slide = useStore(shownSlide, (at) => at);
  const ratio = useLastingRatio(frames);
  const columns = packColumns({ box, count: frames.length, ratio, gap: GAP });
  return (
    <div
      ref={measure}
      className="absolute inset-6 flex items-center justify-center contain-layout [container-type:size] max-lg:inset-4 max-md:inset-x-0 max-md:top-3 max-md:bottom-8"
    >
      <div className="relative max-md:w-full">
        <ol
          ref={showSlide}
          id="slides"
          aria-label={stageTexts.slides}
          onScroll={({ currentTarget }) => showSlide(currentTarget)}
          onKeyDown={(event) => move(event, columns)}
          style={geometry({ columns, count: frames.length, ratio })}
          className="grid grid-cols-[repeat(var(--columns),var(--tile))] gap-3 max-md:flex max-md:w-full max-md:justify-center-safe max-md:snap-x max-md:snap-mandatory max-md:scroll-px-3 max-md:gap-2 max-md:overflow-x-auto max-md:px-3 max-md:[scrollbar-width:none]"
        >
          {frames.map((frame, index) => (
            <li
              key={frame.key}
              className="@container relative aspect-(--ratio) w-(--tile) bg-frame max-md:w-(--slide) max-md:flex-none max-md:snap-start"
            >
              <StageFrame frame={frame} position={index + 1} count={frames.length} runs={runs} />
              {isShapeOpen(frame, models) && (
                <span className="pointer-events-none absolute inset-x-3 top-1/3 text-center text-meta text-text-3">
                  {selectedTexts.shapeOpen}
                </span>
              )}
            </li>
          ))}
        </ol>
        {frames.length > 1 && <Dots keys={frames.map(({ key }) => key)} current={slide} />}
      </div>
    </div>
  );
}

/**
 * Where an image turns out to have another shape than was expected, its frames keep theirs for as
 * long as the run stands: nothing jumps when it arrives.
 */
function useLastingRatio(frames: readonly RunFrame[]): number {
  const { models } = useStudio();
  const [first] = frames;
  const ratio = first === undefined ? 1 : frameRatio(first, models);
  const run = first?.run.id;
  const [kept, setKept] = useState({ run, ratio });
  if (kept.run === run) return kept.ratio;
  setKept({ run, ratio });
  return ratio;
}

/** Arrows walk over the images, and the selection goes with them; Escape takes it away. */
function move(event: KeyboardEvent<HTMLElement>, columns: number): void {
  if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!(event.target instanceof HTMLElement) || event.target.dataset.image === undefined) return;
  if (event.key === "Escape" && selectedImage() !== undefined) {
    event.preventDefault();
    selectImage(undefined);
    return;
  }
  const images = [...event.currentTarget.querySelectorAll<HTMLElement>("button[data-image]")];
  const at = images.indexOf(event.target);
  const next = surveyMove({ key: event.key, at, columns, count: images.length });
  const to = next === undefined ? undefined : images[next];
  if (to === undefined) return;
  event.preventDefault();
  to.focus();
  if (selectedImage() !== undefined) selectImage(to.dataset.image);
}

/** Widths in units of the box, so that frames have their size before anything is measured. */
function geometry(pack: { columns: number; count: number; ratio: number }): CSSProperties {
  const { columns, count, ratio } = pack;
  const rows = Math.ceil(count / columns);
  const byWidth = `(100cqw - ${(columns - 1) * GAP}px) / ${columns}`;
  const byHeight = `(100cqh - ${(rows - 1) * GAP}px) / ${rows} * ${ratio}`;
  const shown = count > 1 ? "100cqw - 34px" : "100cqw - 24px";
  return {
    "--columns": columns,
    "--ratio": ratio,
    "--tile": `min(${byWidth}, ${byHeight})`,
    "--slide": `min(${shown}, 100cqh * ${ratio})`,
  };
}

/** Also of a list that was scrolled before the page was taken over. */
function showSlide(list: HTMLElement | null): void {
  if (list === null) return;
  const width = (list.firstElementChild?.clientWidth ?? 0) + 8;
  shownSlide.set(Math.round(list.scrollLeft / width));
}

function Dots({ keys, current }: { keys: readonly string[]; current: number }) {
  return (
    <div
      aria-hidden="true"
      className="absolute inset-x-0 top-full flex justify-center gap-2 pt-4 md:hidden"
    >
      {keys.map((key, index) => (
        <span
          key={key}
          data-current={index === current}
          className="size-1.5 rounded-full bg-control data-[current=true]:bg-text"
        />
      ))}
    </div>
  );
}
