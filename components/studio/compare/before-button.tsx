"use client";

import { History } from "lucide-react";
import type { KeyboardEvent } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { viewsTexts } from "@/lib/language/texts";
import { flip, useFlip } from "./flip";

const words = viewsTexts;

/** Shows what was before for as long as it is held: by a finger, the mouse, Space or Enter. */
export function BeforeButton() {
  const isFlipped = useFlip();
  const hold = (event: KeyboardEvent) => {
    if (event.key !== " " && event.key !== "Enter") return;
    event.preventDefault();
    flip.set(event.type === "keydown");
  };
  return (
    <>
      <IconButton
        label={words.before}
        aria-pressed={isFlipped}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          flip.set(true);
        }}
        onPointerUp={() => flip.set(false)}
        onPointerCancel={() => flip.set(false)}
        onContextMenu={(event) => event.preventDefault()}
        onKeyDown={hold}
        onKeyUp={hold}
        onBlur={() => flip.set(false)}
        className="size-8 touch-none select-none"
      >
        <History aria-hidden="true" />
      </IconButton>
      <span aria-live="polite" className="spoken">
        {isFlipped && words.showsBefore}
      </span>
    </>
  );
}
