"use client";

import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { movedBy } from "./kept-place";
import type { View } from "./rows-in-view";
import type { Wall } from "./wall";

type Measured = readonly [ref: (wall: Element | null) => (() => void) | undefined, view: View];

/** What is seen changes in steps, so that most scrolling draws nothing anew. */
const STEP = 100;
const FIRST_VIEW = { top: 0, bottom: 1_200 };

const MOST_PLACES = 30;

/** Where each list was left, so that Back finds the same place; a list never seen starts at its top. */
const places = new Map<string, number>();

function keepPlace(list: string, top: number): void {
  places.delete(list);
  places.set(list, top);
  const [oldest] = places.keys();
  if (places.size > MOST_PLACES && oldest !== undefined) places.delete(oldest);
}

/** Which part of a wall is seen; `list` names what is on it. */
export function useScrollView(list: string): Measured {
  const [view, setView] = useState<View>(FIRST_VIEW);
  const ref = useCallback(
    (wall: Element | null) => {
      const scroller = wall?.closest("#images");
      if (wall === null || scroller === null || scroller === undefined) return undefined;
      const look = () => {
        const top = topOf(wall, scroller);
        const next = {
          top: Math.floor(top / STEP) * STEP,
          bottom: Math.ceil((top + scroller.clientHeight) / STEP) * STEP,
        };
        keepPlace(list, scroller.scrollTop);
        setView((known) => (known.top === next.top && known.bottom === next.bottom ? known : next));
      };
      scroller.scrollTop = places.get(list) ?? 0;
      look();
      const resized = new ResizeObserver(look);
      resized.observe(scroller);
      scroller.addEventListener("scroll", look, { passive: true });
      return () => {
        resized.disconnect();
        scroller.removeEventListener("scroll", look);
      };
    },
    [list],
  );
  return [ref, view];
}

/** What is looked at stays where it is when rows above it come, go or change their height. */
export function useKeptPlace(wall: Wall, element: () => Element | null): void {
  const before = useRef(wall);
  useLayoutEffect(() => {
    const drawn = element();
    const scroller = drawn?.closest("#images");
    if (drawn && scroller && scroller.scrollTop > 0 && before.current !== wall) {
      scroller.scrollTop += movedBy(before.current, wall, topOf(drawn, scroller));
    }
    before.current = wall;
  }, [wall, element]);
}

/** Scrolls no further than a row needs to be seen between what covers the edges. */
export function reveal(
  wall: Element,
  { top, height, above, below }: { top: number; height: number; above: number; below: number },
): void {
  const scroller = wall.closest("#images");
  if (scroller === null) return;
  const seen = topOf(wall, scroller);
  const missingAbove = top - above - seen;
  const missingBelow = top + height + below - (seen + scroller.clientHeight);
  if (missingAbove < 0) scroller.scrollTop += missingAbove;
  else if (missingBelow > 0) scroller.scrollTop += missingBelow;
}

/** How much of a wall lies above what is seen. */
function topOf(wall: Element, scroller: Element): number {
  return scroller.getBoundingClientRect().top - wall.getBoundingClientRect().top;
}
