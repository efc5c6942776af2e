"use client";

import type { ReactNode, ToggleEvent } from "react";
import { placeBeside } from "./place-beside";

type Properties = {
  /** A button with `popoverTarget={id}` opens it. */
  id: string;
  label: string;
  side?: "above" | "below";
  align?: "start" | "middle" | "end";
  /** Told when it has opened, and when it has closed. */
  onOpen?: (isOpen: boolean) => void;
  className?: string;
  children: ReactNode;
};

/** A small native popover that stands beside its button; Escape and a press outside close it. */
export function Popover({
  id,
  label,
  side = "below",
  align = "start",
  onOpen,
  className = "",
  children,
}: Properties) {
  const place = (event: ToggleEvent<HTMLDivElement>) => {
    onOpen?.(event.newState === "open");
    if (event.newState !== "open") return;
    const anchor = document.querySelector(`[popovertarget="${CSS.escape(id)}"]`);
    if (anchor !== null) placeBeside(event.currentTarget, { anchor, gap: 6, side, align });
  };
  return (
    <div
      id={id}
      popover="auto"
      role="dialog"
      aria-label={label}
      onToggle={place}
      className={`floating fixed m-0 max-w-[calc(100vw-1rem)] rounded-card bg-surface-1 p-3 text-label text-text-2 shadow-popover ${className}`}
    >
      {children}
    </div>
  );
}
