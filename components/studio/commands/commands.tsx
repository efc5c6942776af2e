"use client";

import { useEffect } from "react";
import { ContextMenuSlot } from "@/components/studio/menus/context-menu-slot";
import { afterPaint } from "@/components/ui/browser/after-paint";
import { onDemand } from "@/components/ui/browser/on-demand";
import { useStore } from "@/components/ui/browser/store";
import type { Run } from "@/lib/contract/run";
import { followKeys } from "./hear-keys";
import { keepFocus } from "./keep-focus";
import { followKeyMap } from "./key-map";
import { overlay } from "./overlay";
import { bringRoom } from "./room";

const { warm, usePart } = onDemand(async () => (await import("./commands-room")).CommandsRoom);

type Properties = { runs: readonly Run[]; onStage: Run | undefined };

/** Hears the keys of the studio; what they do is fetched at the first of them, or for the first run. */
export function Commands({ runs, onStage }: Properties) {
  const isOverlaid = useStore(overlay, (which) => which !== "none");
  const hasRuns = runs.length > 0 || onStage !== undefined;
  const isWanted = isOverlaid || hasRuns;
  const Room = usePart();
  useEffect(() => {
    if (isWanted) afterPaint(warm);
  }, [isWanted]);
  useEffect(() => bringRoom(warm), []);
  useEffect(followKeyMap, []);
  useEffect(followKeys, []);
  useEffect(keepFocus, []);
  return (
    <>
      {Room !== undefined && <Room runs={runs} />}
      {hasRuns && <ContextMenuSlot />}
    </>
  );
}
