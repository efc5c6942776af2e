"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { type More, moreState } from "@/components/studio/gallery/more-state";
import { imagesOptions } from "@/lib/client/images";
import { allImages } from "@/lib/client/images-cache";
import type { ImagePage, LibraryFilters, LibraryImage } from "@/lib/contract/library";

export type ImageList = {
  images: readonly LibraryImage[];
  /** How many there are; unknown until the last page is read. */
  count: number | undefined;
  more: More;
  state: "reading" | "unreadable" | "read";
  retry: () => void;
};

/** The images of the filters, page by page; those of the filters before until they are there. */
export function useImageList(filters: LibraryFilters, firstPage: ImagePage): ImageList {
  const [first] = useState({ key: JSON.stringify(filters), page: firstPage });
  const isFirst = first.key === JSON.stringify(filters);
  const query = useInfiniteQuery({
    ...imagesOptions(filters, isFirst ? first.page : undefined),
    placeholderData: keepPreviousData,
  });
  const { data, fetchNextPage, refetch } = query;
  const images = useMemo(() => (data === undefined ? [] : allImages(data)), [data]);
  const more = query.isPlaceholderData ? "none" : moreState(query);
  const isRead = data !== undefined && !query.isPlaceholderData;
  return {
    images,
    count: isRead && more === "none" ? images.length : undefined,
    more: { state: more, load: fetchNextPage },
    state: stateOf({ hasImages: images.length > 0, isRead, isError: query.isError }),
    retry: refetch,
  };
}

type Known = { hasImages: boolean; isRead: boolean; isError: boolean };

/** Images of the filters before stand for those that are being read; that there were none says nothing. */
function stateOf({ hasImages, isRead, isError }: Known): ImageList["state"] {
  if (hasImages || isRead) return "read";
  return isError ? "unreadable" : "reading";
}
