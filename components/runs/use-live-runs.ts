"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { announcementOf } from "@/components/studio/stage/waiting/announcement";
import { announce } from "@/components/ui/browser/live-region";
import { keepLive } from "@/lib/client/live";

/** Events of the server are taken in for as long as the page stands. */
export function useLiveRuns(since: number): void {
  const queryClient = useQueryClient();
  useEffect(
    () =>
      keepLive({
        queryClient,
        since,
        onChange(change) {
          const words = announcementOf(change);
          if (words !== undefined) announce(words);
        },
      }),
    [queryClient, since],
  );
}
