"use client";

import { type DragEvent, type ReactNode, useState } from "react";
import { composerTexts } from "@/lib/language/texts";
import { type Brought, broughtBy, mayHoldReference } from "./what-was-brought";

type Properties = {
  className?: string;
  /** Something that may be dropped is held above it. */
  onNear?: () => void;
  /** Takes what was dropped. */
  onBrought: (brought: Brought) => void;
  children: ReactNode;
};

/** A place on which images and links can be dropped. */
export function DropPlace({ children, className = "", onNear, onBrought }: Properties) {
  const [isOver, setIsOver] = useState(false);
  const over = (event: DragEvent) => {
    // A place within this one has it already.
    if (event.defaultPrevented || !mayHoldReference(event.dataTransfer)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    setIsOver(true);
    onNear?.();
  };
  const leave = (event: DragEvent<HTMLElement>) => {
    const to = event.relatedTarget;
    if (!(to instanceof Node && event.currentTarget.contains(to))) setIsOver(false);
  };
  const drop = (event: DragEvent) => {
    setIsOver(false);
    if (event.defaultPrevented || !mayHoldReference(event.dataTransfer)) return;
    // What holds no image is text for the field that it was dropped on.
    const brought = broughtBy(event.dataTransfer);
    if (brought === undefined) return;
    event.preventDefault();
    onBrought(brought);
  };
  return (
    <fieldset
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={leave}
      onDrop={drop}
      className={`relative min-w-0 ${className}`}
    >
      {children}
      {isOver && (
        <p className="pointer-events-none absolute -inset-1 z-1 flex items-center justify-center rounded-card bg-surface-2 text-body font-medium outline-2 -outline-offset-2 outline-accent outline-dashed">
          {composerTexts.drop}
        </p>
      )}
    </fieldset>
  );
}
