"use client";

import { CellBox } from "@/components/library/grid-parts";
import { useInSight } from "@/components/studio/gallery/gallery-more";
import type { More } from "@/components/studio/gallery/more-state";
import { stripTexts } from "@/lib/language/texts";

const words = stripTexts;

type Properties = { more: More; at: number; index: number };

/** Behind the last run that is loaded: earlier ones are asked for, or could not be read. */
export function StripEnd({ more: { state, load }, at, index }: Properties) {
  const watch = useInSight(load);
  if (state === "none") return null;
  return (
    <CellBox
      aria-colindex={index}
      style={{ "--start": `${at - 56}px` }}
      className="absolute top-0 left-(--start) z-1 flex h-full w-22 items-center pb-3 text-[0.6875rem] text-text-3 group-data-[upright=true]/strip:top-(--start) group-data-[upright=true]/strip:left-0 group-data-[upright=true]/strip:h-14 group-data-[upright=true]/strip:justify-center"
    >
      {state === "some" && <span ref={watch} className="size-px" />}
      {state === "loading" && words.loading}
      {state === "failed" && (
        <button
          type="button"
          onClick={load}
          className="rounded-button px-1 py-2 text-left text-text-2 underline underline-offset-4 hover:text-text"
        >
          {words.notRead}
        </button>
      )}
    </CellBox>
  );
}
