import { useCallback, useState } from "react";
import type { Box } from "./packing";

type Measured = readonly [ref: (element: Element | null) => (() => void) | undefined, box: Box];

/** The size of an element as the window changes; `expected` until it is known. */
export function useMeasuredBox(expected: Box): Measured {
  const [box, setBox] = useState(expected);
  const ref = useCallback((element: Element | null) => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width, height } = entry.contentRect;
      setBox((known) =>
        known.width === width && known.height === height ? known : { width, height },
      );
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, box];
}
