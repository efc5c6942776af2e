import { type InfiniteData, useQueryClient } from "@tanstack/react-query";
import type { KeyboardEvent } from "react";
import { draft } from "@/components/studio/draft/draft";
import { runsKey } from "@/lib/client/runs";
import type { RunPage } from "@/lib/contract/run";
import { type Walk, walkOn } from "./earlier-prompts";

let walk: Walk | undefined;

/** Alt and an arrow: earlier and later prompts. True when the key was one of these. */
export function useEarlierPrompts(): (event: KeyboardEvent<HTMLTextAreaElement>) => boolean {
  const queryClient = useQueryClient();
  return (event) => {
    const isUp = event.key === "ArrowUp";
    const isAlt = event.altKey && !(event.ctrlKey || event.metaKey || event.shiftKey);
    if (!isAlt || !(isUp || event.key === "ArrowDown")) return false;
    event.preventDefault();
    const { prompt } = draft.get();
    const pages = queryClient.getQueryData<InfiniteData<RunPage>>(runsKey)?.pages ?? [];
    const runs = pages.flatMap((page) => page.items);
    walk = walkOn(walk, { prompt, runs, by: isUp ? 1 : -1 });
    const found = walk.prompts[walk.at];
    if (found !== undefined && found !== prompt) draft.setPrompt(found);
    return true;
  };
}
