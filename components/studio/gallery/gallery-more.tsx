"use client";

import { useCallback } from "react";
import { Button } from "@/components/ui/button";
import { galleryTexts } from "@/lib/language/texts";
import type { More } from "./more-state";

const LOAD_AHEAD = "800px";

type Properties = { more: More; loading?: string; notRead?: string };

export function GalleryMore({
  more: { state, load },
  loading = galleryTexts.loadingMore,
  notRead = galleryTexts.notRead,
}: Properties) {
  const watch = useInSight(load);
  switch (state) {
    case "none":
      return null;
    case "some":
      return <div ref={watch} className="h-px" />;
    case "loading":
      return <p className="py-4 text-label text-text-3">{loading}</p>;
    case "failed":
      return (
        <p className="flex items-center gap-3 py-4 text-label text-text-2">
          {notRead}
          <Button onClick={load}>{galleryTexts.tryAgain}</Button>
        </p>
      );
    default:
      return state satisfies never;
  }
}

/** Marks an element: it asks for more when it comes near the window. */
export function useInSight(load: () => void) {
  return useCallback(
    (element: Element | null) => {
      if (element === null) return undefined;
      const observer = new IntersectionObserver(
        (entries) => entries.some(({ isIntersecting }) => isIntersecting) && load(),
        { root: element.closest("#images"), rootMargin: LOAD_AHEAD },
      );
      observer.observe(element);
      return () => observer.disconnect();
    },
    [load],
  );
}
