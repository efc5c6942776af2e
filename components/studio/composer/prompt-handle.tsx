"use client";

import type { KeyboardEvent, PointerEvent } from "react";
import { useStore } from "@/components/ui/browser/store";
import { composerTexts } from "@/lib/language/texts";
import { heldHeight, promptHeight } from "./prompt-height";

/** Said to readers as the end of the range; a large window may go beyond it. */
const MOST_PX = 600;

/** The upper edge of the composer: it is drawn up to write long texts, and let go by a double press. */
export function PromptHandle({ field }: { field: () => HTMLTextAreaElement | null }) {
  const height = useStore(promptHeight, (px) => px);
  const change = (by: number) => {
    const prompt = field();
    if (prompt === null) return;
    const room = roomOf(prompt);
    promptHeight.set(heldHeight(prompt.clientHeight + by, room));
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) change(-event.movementY);
  };
  const byKeys = (event: KeyboardEvent) => {
    const prompt = field();
    if (prompt === null) return;
    const { line, stage } = roomOf(prompt);
    if (event.key === "ArrowUp") change(line);
    else if (event.key === "ArrowDown") change(-line);
    else if (event.key === "End") change(stage);
    else if (event.key === "Home" || event.key === "Enter") promptHeight.set(0);
    else return;
    event.preventDefault();
  };
  return (
    <hr
      aria-label={composerTexts.height}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={Math.max(height, MOST_PX)}
      aria-valuenow={height}
      aria-valuetext={height === 0 ? composerTexts.heightGrows : composerTexts.heightOf(height)}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => promptHeight.set(0)}
      onKeyDown={byKeys}
      className="absolute -top-1 left-1/2 z-1 h-3 w-24 -translate-x-1/2 cursor-ns-resize touch-none rounded-full border-0 after:absolute after:inset-x-8 after:top-1.5 after:h-0.5 after:rounded-full after:bg-control after:opacity-0 after:transition-opacity hover:after:opacity-100 focus-visible:after:opacity-100 max-lg:hidden"
    />
  );
}

function roomOf(prompt: HTMLElement) {
  const stage = document.getElementById("images")?.clientHeight ?? 0;
  return {
    line: Number.parseFloat(getComputedStyle(prompt).lineHeight),
    stage: stage + prompt.clientHeight,
  };
}
