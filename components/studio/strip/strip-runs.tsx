"use client";

import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { GridBox } from "@/components/library/grid-parts";
import { showStage } from "@/components/studio/composer/prompt-focus";
import type { More } from "@/components/studio/gallery/more-state";
import { stageRun } from "@/components/studio/stage/stage-run";
import { useStudio } from "@/components/studio/studio-context";
import type { Box } from "@/components/ui/browser/measured-box";
import type { Run } from "@/lib/contract/run";
import { stripTexts } from "@/lib/language/texts";
import { type StripEntry, stripEntries } from "./strip-items";
import { stripMove } from "./strip-move";
import { placesInView, type StripMeasures, scrollFor, stripPlaces } from "./strip-places";
import { StripPlaces } from "./strip-row";
import { useFreshRuns } from "./use-fresh-runs";

/** So near the end the next page is asked for. */
const AHEAD = 1_200;
/** Scrolling is followed in steps of this size; as much beyond the edge is drawn anyway. */
const STEP = 200;

type Properties = {
  runs: readonly Run[];
  /** The run on the stage. */
  current: string | undefined;
  more: More;
  box: Box;
  measures: StripMeasures;
};

/** The runs in one row that scrolls; only those in sight are drawn. */
export function StripRuns({ runs, current, more, box, measures }: Properties) {
  const { models } = useStudio();
  const [at, setAt] = useState(0);
  const [pointed, setPointed] = useState<string>();
  const scroller = useRef<HTMLDivElement>(null);
  const { fresh, take } = useFreshRuns(runs);
  const { isUpright, thumb, gap, edge } = measures;
  const entries = useMemo(() => stripEntries(runs, { models, now: new Date() }), [runs, models]);
  const { places, length } = useMemo(
    () => stripPlaces(entries, { isUpright, thumb, gap, edge }),
    [entries, isUpright, thumb, gap, edge],
  );
  const room = isUpright ? box.height : box.width;
  const held = heldKey(entries, [pointed, current]);

  const scroll = (element: HTMLElement) => {
    const to = isUpright ? element.scrollTop : element.scrollLeft;
    setAt(Math.round(to / STEP) * STEP);
    if (more.state === "some" && to + room + AHEAD > length) more.load();
  };
  const bring = useCallback(
    (cell: Element | null) => {
      const box = cell?.closest("[data-upright]");
      if (!(cell instanceof HTMLElement) || !box) return;
      const place = isUpright
        ? { start: cell.offsetTop, length: cell.offsetHeight }
        : { start: cell.offsetLeft, length: cell.offsetWidth };
      const to = isUpright
        ? scrollFor(place, { at: box.scrollTop, length: box.clientHeight })
        : scrollFor(place, { at: box.scrollLeft, length: box.clientWidth });
      if (to !== undefined) box.scrollTo({ [isUpright ? "top" : "left"]: to });
    },
    [isUpright],
  );
  const move = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = stripMove(entries, { key: event.key, from: held, isUpright });
    if (next === undefined) return;
    event.preventDefault();
    flushSync(() => setPointed(entries[next]?.key));
    const thumb = scroller.current?.querySelector<HTMLElement>("button[tabindex='0']");
    thumb?.focus({ preventScroll: true });
    bring(thumb?.parentElement ?? null);
  };
  const show = useCallback(
    (id: string) => {
      setPointed(id);
      take(id);
      stageRun.show(id);
      showStage();
    },
    [take],
  );
  return (
    <GridBox
      ref={scroller}
      onScroll={({ currentTarget }) => scroll(currentTarget)}
      onWheel={({ currentTarget, deltaX, deltaY }) => {
        // A wheel that only turns down walks along the row too.
        if (!isUpright && deltaX === 0) currentTarget.scrollLeft += deltaY;
      }}
      onKeyDown={move}
      tabIndex={-1}
      aria-label={stripTexts.region}
      aria-colcount={more.state === "none" ? entries.length : -1}
      data-upright={isUpright}
      style={{ "--thumb": `${thumb}px` }}
      className="group/strip size-full overflow-x-auto overflow-y-hidden overscroll-contain outline-none [scrollbar-width:none] data-[upright=true]:overflow-x-hidden data-[upright=true]:overflow-y-auto"
    >
      <StripPlaces
        entries={entries}
        layout={{ places, length, inView: placesInView(places, { at, length: room }) }}
        marks={{ current, held, fresh }}
        more={more}
        onCurrent={bring}
        onShow={show}
      />
    </GridBox>
  );
}

/** Tab leads to the run that was reached last, else to the one on the stage, else to the newest. */
function heldKey(
  entries: readonly StripEntry[],
  wanted: readonly (string | undefined)[],
): string | undefined {
  const keys = new Set(entries.flatMap(({ kind, key }) => (kind === "run" ? [key] : [])));
  return wanted.find((key) => key !== undefined && keys.has(key)) ?? [...keys][0];
}
