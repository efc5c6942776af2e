"use client";

import { memo } from "react";
import { CellBox, RowBox } from "@/components/library/grid-parts";
import type { More } from "@/components/studio/gallery/more-state";
import { useStudio } from "@/components/studio/studio-context";
import type { Run } from "@/lib/contract/run";
import { StripEnd } from "./strip-end";
import type { StripEntry } from "./strip-items";
import type { StripPlace } from "./strip-places";
import { StripThumb } from "./strip-thumb";
import { runName } from "./strip-words";

type Layout = {
  places: readonly StripPlace[];
  length: number;
  inView: { from: number; to: number };
};

type Marks = {
  /** The run on the stage. */
  current: string | undefined;
  /** The run that Tab leads to. */
  held: string | undefined;
  /** Those that ended while nobody looked. */
  fresh: ReadonlySet<string>;
};

type Properties = {
  entries: readonly StripEntry[];
  layout: Layout;
  marks: Marks;
  more: More;
  /** The place of the run that has come on the stage. */
  onCurrent: (cell: Element | null) => void;
  onShow: (id: string) => void;
};

/** Those in sight, the one on the stage, and the one that has or would take the focus. */
export function StripPlaces({ entries, layout, marks, more, onCurrent, onShow }: Properties) {
  const { places, length, inView } = layout;
  const drawn = entries.flatMap((entry, index) => {
    const place = places[index];
    const isInView = index >= inView.from && index < inView.to;
    const isKept = entry.key === marks.held || entry.key === marks.current;
    return place !== undefined && (isInView || isKept) ? [{ entry, place, index }] : [];
  });
  return (
    <RowBox
      style={{ "--length": `${length}px` }}
      className="relative h-full w-(--length) group-data-[upright=true]/strip:h-(--length) group-data-[upright=true]/strip:w-full"
    >
      {drawn.map(({ entry, place, index }) => (
        <CellBox
          key={entry.key}
          ref={entry.key === marks.current ? onCurrent : undefined}
          aria-colindex={index + 1}
          style={{
            "--start": `${place.start}px`,
            "--length": `${place.length}px`,
            "--thumb-width": `${place.width}px`,
            "--thumb-height": `${place.height}px`,
          }}
          className="absolute top-[calc((100%-var(--thumb))*.375)] left-(--start) h-(--thumb) w-(--length) group-data-[upright=true]/strip:top-(--start) group-data-[upright=true]/strip:left-0 group-data-[upright=true]/strip:flex group-data-[upright=true]/strip:h-(--length) group-data-[upright=true]/strip:w-full group-data-[upright=true]/strip:justify-center"
        >
          {entry.kind === "day" ? (
            <DayName name={entry.name} />
          ) : (
            <RunButton
              run={entry.run}
              isCurrent={entry.key === marks.current}
              isHeld={entry.key === marks.held}
              isNew={marks.fresh.has(entry.key)}
              onShow={onShow}
            />
          )}
        </CellBox>
      ))}
      <StripEnd more={more} at={length} index={entries.length + 1} />
    </RowBox>
  );
}

function DayName({ name }: { name: string }) {
  return (
    <span className="flex h-full items-center gap-2.5 text-[0.6875rem]/[0.875rem] text-text-3 group-data-[upright=true]/strip:w-(--thumb) group-data-[upright=true]/strip:justify-center group-data-[upright=true]/strip:border-t group-data-[upright=true]/strip:border-hairline group-data-[upright=true]/strip:whitespace-nowrap">
      <span
        aria-hidden="true"
        className="h-10 w-px flex-none bg-hairline group-data-[upright=true]/strip:hidden forced-colors:bg-[GrayText]"
      />
      {name}
    </span>
  );
}

type ButtonProperties = {
  run: Run;
  isCurrent: boolean;
  isHeld: boolean;
  isNew: boolean;
  onShow: (id: string) => void;
};

/** A finger's reach goes beyond the thumb of a tall image. */
const REACH = "pointer-coarse:-mx-1.75 pointer-coarse:px-1.75";
/** The bar of the run on the stage, or the dot of one that is new, beside the thumb. */
const MARK =
  "after:pointer-events-none after:absolute after:top-[calc(100%+4px)] after:left-0 pointer-coarse:after:left-1.75 aria-[current=true]:after:h-0.5 aria-[current=true]:after:w-(--thumb-width) aria-[current=true]:after:bg-text forced-colors:aria-[current=true]:after:bg-[Highlight] aria-[current=false]:data-[fresh=true]:after:size-1.25 aria-[current=false]:data-[fresh=true]:after:rounded-full aria-[current=false]:data-[fresh=true]:after:bg-accent forced-colors:aria-[current=false]:data-[fresh=true]:after:bg-[Highlight]";
const MARK_UPRIGHT =
  "group-data-[upright=true]/strip:static group-data-[upright=true]/strip:flex-col group-data-[upright=true]/strip:after:top-0 group-data-[upright=true]/strip:after:left-1 group-data-[upright=true]/strip:aria-[current=true]:after:h-(--thumb-height) group-data-[upright=true]/strip:aria-[current=true]:after:w-0.5";

/** A press brings one more run: those that stand there already are not drawn anew for it. */
const RunButton = memo(function RunButton(properties: ButtonProperties) {
  const { run, isCurrent, isHeld, isNew, onShow } = properties;
  const { models } = useStudio();
  return (
    <button
      type="button"
      data-run={run.id}
      data-fresh={isNew}
      aria-current={isCurrent}
      aria-label={runName(run, { models, isNew })}
      tabIndex={isHeld ? 0 : -1}
      onClick={() => onShow(run.id)}
      className={`relative flex h-full items-stretch rounded-thumb text-left ${REACH} ${MARK} ${MARK_UPRIGHT}`}
    >
      <StripThumb run={run} />
    </button>
  );
});
