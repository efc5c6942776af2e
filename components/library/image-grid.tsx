"use client";

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { GalleryMore } from "@/components/studio/gallery/gallery-more";
import type { More } from "@/components/studio/gallery/more-state";
import { useHydrated } from "@/components/ui/browser/hydrated";
import { useMeasuredBox } from "@/components/ui/browser/measured-box";
import { takeSeenLast } from "@/components/viewer/leave-viewer";
import { imageAddress } from "@/components/viewer/use-shown";
import type { LibraryFilters, LibraryImage } from "@/lib/contract/library";
import { libraryTexts } from "@/lib/language/texts";
import { GridDay } from "./grid-day";
import { GridBox } from "./grid-parts";
import { firstBelow, rowOf, rowsInView } from "./rows-in-view";
import { useSelected } from "./selected";
import { useGridInput } from "./use-grid-input";
import { reveal, useKeptPlace, useScrollView } from "./use-scroll-view";
import { layWall, type TileSize } from "./wall";
import { takeWantedFocus } from "./wanted-focus";

const words = libraryTexts;
const UNKNOWN = { width: 0, height: 0 };

type Properties = {
  images: readonly LibraryImage[];
  more: More;
  filters: LibraryFilters;
  size: TileSize;
};

/** All images on one wall, day by day; only what is near the window is in the document. */
export function ImageGrid(properties: Properties) {
  const [measure, { width }] = useMeasuredBox(UNKNOWN);
  // Days depend on the reader's time zone, which the server does not know.
  const isHydrated = useHydrated();
  return (
    <div className="px-4 pb-24 max-md:px-3">
      <div ref={measure}>{isHydrated && width > 0 && <Grid {...properties} width={width} />}</div>
      <GalleryMore more={properties.more} loading={words.loadingMore} notRead={words.notRead} />
    </div>
  );
}

/** The day's head above, the bar of the selection below. */
const COVERED = { above: 48, below: 88 };

function Grid({ images, more, filters, size, width }: Properties & { width: number }) {
  const hasMore = more.state !== "none";
  const wall = useMemo(
    () => layWall({ images, width, size, hasMore, now: new Date() }),
    [images, width, size, hasMore],
  );
  const element = useRef<HTMLDivElement>(null);
  const chosen = useSelected();
  const [watch, view] = useScrollView(imageAddress("", filters));
  const [active, setActive] = useState(() => ({ id: takeSeenLast() ?? "", place: -1 }));
  const at = wall.images.findIndex(({ id }) => id === active.id);
  // Its place moves with what comes and goes before it; what takes it is next when it goes itself.
  if (at !== -1 && at !== active.place) setActive({ id: active.id, place: at });
  const known = wall.images[at === -1 ? Math.min(active.place, wall.images.length - 1) : at];
  useKeptPlace(
    wall,
    useCallback(() => element.current, []),
  );

  useLayoutEffect(() => {
    if (wall.images.length === 0 || !takeWantedFocus()) return;
    element.current
      ?.querySelector<HTMLElement>("[data-image][tabindex='0']")
      ?.focus({ preventScroll: true });
  }, [wall]);
  // Asked for by a wall that is no more, it would surprise the next one.
  useEffect(() => () => void takeWantedFocus(), []);

  const drawn = rowsInView(wall, { view, kept: known?.id });
  const stop = known?.id ?? wall.rows[firstBelow(wall.rows, view.top)]?.tiles[0]?.image.id;
  const activate = (id: string) =>
    setActive({ id, place: wall.images.findIndex((image) => image.id === id) });
  const onMove = ({ id }: LibraryImage) => {
    flushSync(() => activate(id));
    const row = rowOf(wall, id);
    if (element.current && row) reveal(element.current, { ...row, ...COVERED });
    element.current
      ?.querySelector<HTMLElement>(`[data-image="${CSS.escape(id)}"]`)
      ?.focus({ preventScroll: true });
  };
  const input = useGridInput({ wall, active: known?.id, onMove });
  const hrefOf = useCallback((id: string) => imageAddress(id, filters), [filters]);
  const attach = useCallback(
    (drawnWall: HTMLDivElement | null) => {
      element.current = drawnWall;
      return watch(drawnWall);
    },
    [watch],
  );
  return (
    <GridBox
      ref={attach}
      tabIndex={-1}
      aria-label={words.grid}
      aria-multiselectable
      aria-rowcount={hasMore ? -1 : wall.rowCount}
      data-selecting={chosen.size > 0}
      {...input}
      onFocus={({ target }) => {
        const id = target.dataset.image;
        if (id !== undefined && id !== active.id) activate(id);
      }}
      style={{ "--height": `${wall.height}px` }}
      className="group/grid relative h-(--height) outline-none"
    >
      {wall.days
        .filter(({ rows }) => rows.some((row) => drawn.has(row)))
        .map((day) => (
          <GridDay
            key={day.date.getTime()}
            day={day}
            drawn={drawn}
            chosen={chosen}
            stop={stop}
            hrefOf={hrefOf}
          />
        ))}
    </GridBox>
  );
}
