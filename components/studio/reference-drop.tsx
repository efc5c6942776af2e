"use client";

import { type ComponentProps, type DragEvent, useState } from "react";
import { texts } from "@/lib/language/texts";
import { addDropped, mayHoldReference } from "./reference-ways-in";

/** A place on which images and links can be dropped. */
export function ReferenceDrop({
  children,
  className = "",
  ...properties
}: ComponentProps<"fieldset">) {
  const [isOver, setIsOver] = useState(false);
  const over = (event: DragEvent) => {
    // A place within this one has it already.
    if (event.defaultPrevented || !mayHoldReference(event.dataTransfer)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    setIsOver(true);
  };
  const leave = (event: DragEvent<HTMLElement>) => {
    const to = event.relatedTarget;
    if (!(to instanceof Node && event.currentTarget.contains(to))) setIsOver(false);
  };
  const drop = (event: DragEvent) => {
    setIsOver(false);
    if (event.defaultPrevented || !mayHoldReference(event.dataTransfer)) return;
    // What holds no image is text for the field that it was dropped on.
    if (addDropped(event.dataTransfer)) event.preventDefault();
  };
  return (
    <fieldset
      {...properties}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={leave}
      onDrop={drop}
      className={`relative min-w-0 ${className}`}
    >
      {children}
      {isOver && (
        <p className="pointer-events-none absolute -inset-1 z-1 flex items-center justify-center rounded-card bg-surface-2 text-body font-medium outline-2 -outline-offset-2 outline-accent outline-dashed">
          {texts.references.drop}
        </p>
      )}
    </fieldset>
  );
}
