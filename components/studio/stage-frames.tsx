"use client";

import { type CSSProperties, useState } from "react";
import { texts } from "@/lib/language/texts";
import { frameRatio } from "./frame-ratio";
import { useMeasuredBox } from "./measured-box";
import { packColumns } from "./packing";
import type { RunFrame } from "./run-frames";
import { StageFrame } from "./stage-frame";
import { useStudio } from "./studio-context";

/** The box of a 1440 × 900 window: what is rendered before the real one is known. */
const EXPECTED_BOX = { width: 1000, height: 560 };
const GAP = 12;

export function StageFrames({ frames }: { frames: readonly RunFrame[] }) {
  const { models } = useStudio();
  const [measure, box] = useMeasuredBox(EXPECTED_BOX);
  const [slide, setSlide] = useState(0);
  const [first] = frames;
  const ratio = first === undefined ? 1 : frameRatio(first, models);
  const columns = packColumns({ box, count: frames.length, ratio, gap: GAP });
  return (
    <>
      <div
        ref={measure}
        className="m-6 flex min-h-0 flex-1 items-center justify-center [container-type:size] max-md:m-0 max-md:my-3"
      >
        <ol
          id="slides"
          aria-label={texts.stage.slides}
          onScroll={({ currentTarget }) => setSlide(slideAt(currentTarget))}
          style={geometry({ columns, count: frames.length, ratio })}
          className="grid grid-cols-[repeat(var(--columns),var(--tile))] gap-3 max-md:flex max-md:w-full max-md:snap-x max-md:snap-mandatory max-md:scroll-px-3 max-md:gap-2 max-md:overflow-x-auto max-md:px-3 max-md:[scrollbar-width:none]"
        >
          {frames.map((frame, index) => (
            <li
              key={frame.key}
              className="@container relative aspect-(--ratio) w-(--tile) bg-frame max-md:w-(--slide) max-md:flex-none max-md:snap-start"
            >
              <StageFrame frame={frame} position={index + 1} count={frames.length} />
            </li>
          ))}
        </ol>
      </div>
      {frames.length > 1 && <Dots keys={frames.map(({ key }) => key)} current={slide} />}
    </>
  );
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

function slideAt(list: HTMLElement): number {
  const width = (list.firstElementChild?.clientWidth ?? 0) + 8;
  return Math.round(list.scrollLeft / width);
}

function Dots({ keys, current }: { keys: readonly string[]; current: number }) {
  return (
    <div aria-hidden="true" className="flex justify-center gap-2 pb-3 md:hidden">
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
