"use client";

import { type MouseEvent, type ReactNode, type ToggleEvent, useState } from "react";
import { createPortal } from "react-dom";
import { afterPaint } from "./browser/after-paint";

type Properties = {
  label: string;
  onClose: () => void;
  className?: string;
  children: ReactNode;
};

/**
 * A dialog for what is opened by a key in the middle of work. A native modal dialog makes the page
 * inert within its own frame, and so has all of it styled anew before anything is seen; here the
 * dialog stands first and the page is inert from the next frame on. What it covers cannot be
 * pressed meanwhile, Escape closes it, and closing gives the focus back.
 */
export function SwiftDialog({ label, onClose, className = "", children }: Properties) {
  const [before] = useState(() => document.activeElement);
  // Told as it begins: the same key, pressed at once again, opens it again.
  const leave = ({ currentTarget, newState }: ToggleEvent<HTMLDivElement>) => {
    if (newState !== "closed") return;
    setInert(currentTarget, false);
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    onClose();
  };
  const closeOnScrim = (event: MouseEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return;
    // The press would take the focus from where it goes back to.
    event.preventDefault();
    event.currentTarget.hidePopover();
  };
  return createPortal(
    <div
      ref={open}
      popover="auto"
      role="dialog"
      aria-modal="true"
      aria-label={label}
      onBeforeToggle={leave}
      onMouseDown={closeOnScrim}
      className="fixed inset-0 m-0 size-full max-h-none max-w-none overflow-hidden bg-scrim p-0 text-text"
    >
      <div
        className={`mx-auto overflow-hidden rounded-bench bg-surface-1 shadow-dialog forced-colors:border ${className}`}
      >
        {children}
      </div>
    </div>,
    document.body,
  );
}

/** Stands outside the component, so that React calls it once and not after every render. */
function open(dialog: HTMLDivElement | null): (() => void) | undefined {
  if (dialog === null) return undefined;
  dialog.showPopover();
  dialog.querySelector("input")?.focus({ preventScroll: true });
  afterPaint(() => {
    if (dialog.matches(":popover-open")) setInert(dialog, true);
  });
  return () => setInert(dialog, false);
}

/** All of the page but the dialog. */
function setInert(dialog: Element, isInert: boolean): void {
  for (const beside of document.body.children) {
    if (beside !== dialog && beside instanceof HTMLElement) beside.inert = isInert;
  }
}
