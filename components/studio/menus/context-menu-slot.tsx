"use client";

import { useEffect } from "react";
import { useIsRoomHere, wantRoom } from "@/components/studio/commands/room";
import { onDemand } from "@/components/ui/browser/on-demand";
import { useStore } from "@/components/ui/browser/store";
import { followContextMenu } from "./follow-context-menu";
import { openedMenu } from "./opened-menu";

const { warm, usePart } = onDemand(async () => (await import("./context-menu")).ContextMenu);

/** Where the menu of an image or a run stands while it is open. */
export function ContextMenuSlot() {
  const menu = useStore(openedMenu, (opened) => opened);
  const Menu = usePart();
  useEffect(followContextMenu, []);
  const isRoomHere = useIsRoomHere();
  useEffect(() => {
    if (menu === undefined) return;
    warm();
    wantRoom();
  }, [menu]);
  // It lists what is possible, which is known only once that is here.
  if (menu === undefined || Menu === undefined || !isRoomHere) return null;
  return <Menu key={`${menu.kind} ${menu.point?.x} ${menu.point?.y}`} menu={menu} />;
}
