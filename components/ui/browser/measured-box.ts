import { useCallback, useState } from "react";

export type Box = { width: number; height: number };

type Measured = readonly [ref: (element: Element | null) => (() => void) | undefined, box: Box];

/** The size of an element without padding as the window changes; `expected` until it is known. */
export function useMeasuredBox(expected: Box): Measured {
  const [box, setBox] = useState(expected);
  const ref = useCallback((element: Element | null) => {
    if (element === null) return undefined;
    const take = ({ width, height }: Box) =>
      setBox((known) =>
        known.width === width && known.height === height ? known : { width, height },
      );
    // The observer speaks after the first paint; what stands in the box must not move then.
    take(element.getBoundingClientRect());
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) take(entry.contentRect);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, box];
}
