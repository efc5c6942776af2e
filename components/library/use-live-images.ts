"use client";

import { hashKey, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { announce } from "@/components/ui/browser/live-region";
import { focusTile } from "@/components/viewer/leave-viewer";
import { facetsOptions, imagesOptions, readNewest } from "@/lib/client/images";
import { type ImagePages, newerIn, reaches, withHead } from "@/lib/client/images-cache";
import { keepImagesLive } from "@/lib/client/live-images";
import { writeList } from "@/lib/client/write-list";
import type { ImagePage, LibraryFilters } from "@/lib/contract/library";
import { libraryTexts } from "@/lib/language/texts";

const READ_AFTER_MS = 200;
const AT_TOP = 100;

type Fresh = {
  /** How many new images wait above, because somebody is looking further down. */
  count: number;
  show: () => void;
};

type Live = { filters: LibraryFilters; since: number };

/** Keeps the list in step with the server. What is new appears by itself only where its place is seen. */
export function useLiveImages({ filters, since }: Live): Fresh {
  const queryClient = useQueryClient();
  const [waiting, setWaiting] = useState<{ list: string; head: ImagePage }>();
  const { queryKey } = imagesOptions(filters);
  const list = hashKey(queryKey);
  const take = (head: ImagePage) => {
    setWaiting(undefined);
    writeList<ImagePages>(queryClient, queryKey, (pages) => withHead(pages, head));
  };
  const catchUp = useEffectEvent(async (createdAt: string) => {
    // What comes to the trash may be of any age, and nobody waits for it.
    const readAgain = () => void queryClient.invalidateQueries({ queryKey, exact: true });
    if (filters.trash === true) return readAgain();
    const head = await readNewest(filters).catch(() => undefined);
    const pages = queryClient.getQueryData(queryKey);
    if (head === undefined || pages === undefined) return;
    if (!reaches(head, createdAt)) return readAgain();
    const count = newerIn(pages, head);
    if (count > 0) {
      announce(libraryTexts.fresh(count));
      void queryClient.invalidateQueries(facetsOptions);
    }
    if (count === 0 || scrolledBy() < AT_TOP) take(head);
    else setWaiting({ list, head });
  });
  const shown = useEffectEvent(() => filters);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let oldest: string | undefined;
    const stop = keepImagesLive({
      queryClient,
      since,
      shown: () => shown(),
      onStale(createdAt) {
        oldest = oldest === undefined || createdAt < oldest ? createdAt : oldest;
        clearTimeout(timer);
        timer = setTimeout(() => {
          void catchUp(oldest ?? createdAt);
          oldest = undefined;
        }, READ_AFTER_MS);
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [queryClient, since]);

  const pages = queryClient.getQueryData(queryKey);
  const isOfThis = waiting?.list === list && pages !== undefined;
  return {
    count: isOfThis ? newerIn(pages, waiting.head) : 0,
    show() {
      if (waiting === undefined) return;
      document.getElementById("images")?.scrollTo({ top: 0 });
      take(waiting.head);
      // The word that was pressed is gone with what it told of.
      const [newest] = waiting.head.items;
      if (newest !== undefined) focusTile(newest.id);
    },
  };
}

function scrolledBy(): number {
  return document.getElementById("images")?.scrollTop ?? 0;
}
