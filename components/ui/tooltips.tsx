"use client";

import { memo, useEffect, useRef } from "react";
import { placeBeside } from "./place-beside";

const SHOW_AFTER_MS = 400;
/** Keys with which a person goes to something; where another key's work takes the focus, nothing is asked. */
const GOING = /^(Tab|Arrow|Home|End|Page)/;

/**
 * One tooltip for the whole page: it shows the `data-tooltip` of what is hovered or focused. What
 * it says is always in the accessible name or description as well, so it is hidden from readers.
 */
export const Tooltips = memo(function Tooltips() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    return element === null ? undefined : followPage(element);
  }, []);
  return (
    <div
      ref={box}
      popover="manual"
      aria-hidden="true"
      className="floating pointer-events-none fixed m-0 max-w-64 rounded-button bg-surface-3 px-2 py-1 text-meta text-text shadow-popover"
    />
  );
});

function followPage(box: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isGoing = false;
  const hear = ({ key }: KeyboardEvent) => {
    isGoing = GOING.test(key);
    if (key === "Escape") hide();
  };
  const hide = () => {
    clearTimeout(timer);
    if (box.matches(":popover-open")) box.hidePopover();
  };
  const show = (anchor: HTMLElement) => {
    if (!anchor.isConnected) return;
    box.textContent = anchor.dataset.tooltip ?? "";
    box.showPopover();
    // Beneath some stand words that belong to them.
    const side = anchor.dataset.tooltipAbove === undefined ? "below" : "above";
    placeBeside(box, { anchor, gap: 6, side, align: "middle" });
  };
  const showSoon = (event: Event) => {
    hide();
    const anchor = anchorOf(event.target);
    if (anchor === null) return;
    if (event instanceof PointerEvent && event.pointerType !== "mouse") return;
    if (event.type === "focusin" && !(isGoing && anchor.matches(":focus-visible"))) return;
    timer = setTimeout(() => show(anchor), event.type === "focusin" ? 0 : SHOW_AFTER_MS);
  };
  const leave = new AbortController();
  const { signal } = leave;
  document.addEventListener("pointerover", showSoon, { signal });
  document.addEventListener("focusin", showSoon, { signal });
  document.addEventListener("focusout", hide, { signal });
  document.addEventListener("pointerdown", hide, { signal });
  document.addEventListener("scroll", hide, { signal, capture: true, passive: true });
  document.addEventListener("keydown", hear, { signal, capture: true });
  return () => {
    leave.abort();
    hide();
  };
}

function anchorOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-tooltip]") : null;
}
