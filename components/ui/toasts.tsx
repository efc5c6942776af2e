"use client";

import { X } from "lucide-react";
import { type FocusEvent, memo, useEffect, useRef } from "react";
import { useStore } from "@/components/ui/browser/store";
import { toastsTexts } from "@/lib/language/texts";
import { Button } from "./button";
import { IconButton } from "./icon-button";
import { type ShownToast, toasts } from "./toast";

const words = toastsTexts;
const FIELDS =
  "textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=range])";

type Properties = {
  /** The page hears the keys of undo and redo itself, because they can be others there. */
  hasOwnKeys?: boolean;
};

/** What was done, with the way back: in the lower left corner, above all else. */
export const Toasts = memo(function Toasts({ hasOwnKeys = false }: Properties) {
  const shown = useStore(toasts.shown, (each) => each);
  const region = useRef<HTMLElement>(null);
  const cameFrom = useRef<HTMLElement>(undefined);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key === "F6") {
        // What was done last is what one may want back.
        const last = region.current?.querySelector<HTMLElement>("[popover] > :last-child button");
        last?.focus();
        if (last) event.preventDefault();
      }
      if (hasOwnKeys || event.defaultPrevented || isField(event.target)) return;
      const way = wayOf(event);
      if (way === undefined) return;
      event.preventDefault();
      way();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [hasOwnKeys]);
  const remember = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof HTMLElement) || currentTarget.contains(relatedTarget)) return;
    cameFrom.current = relatedTarget;
  };
  return (
    <section
      ref={region}
      aria-label={words.region}
      aria-live="polite"
      data-toasts
      onFocus={remember}
    >
      {shown.length > 0 && (
        <div
          ref={showAbove}
          popover="manual"
          className="fixed top-auto right-auto bottom-4 left-4 m-0 flex-col items-start gap-2 overflow-visible bg-transparent p-0 open:flex max-md:inset-x-0 max-md:bottom-18 max-md:mx-auto max-md:items-center md:supports-[bottom:anchor(top)]:bottom-[calc(anchor(--strip_top,anchor(--dock_top,0px))+1rem)] lg:left-18 md:low:supports-[left:anchor(right)]:left-[calc(anchor(--upright-strip_right,3.5rem)+1rem)]"
        >
          {shown.map((toast) => (
            <Card
              key={toast.id}
              toast={toast}
              onLeave={() => leaveFor(region.current, cameFrom.current)}
            />
          ))}
        </div>
      )}
    </section>
  );
});

function Card({ toast, onLeave }: { toast: ShownToast; onLeave: () => void }) {
  const close = () => {
    toasts.hide(toast.id);
    onLeave();
  };
  const undo = () => {
    toasts.undo(toast);
    onLeave();
  };
  return (
    <div className="flex max-w-[min(30rem,calc(100vw-2rem))] items-center gap-2 rounded-card bg-surface-2 py-1.5 pr-1.5 pl-4 text-label text-text shadow-popover transition-[opacity,translate] duration-140 starting:translate-y-1 starting:opacity-0">
      <span className="min-w-0 break-words">{toast.text}</span>
      {toast.undo !== undefined && (
        <Button variant="quiet" onClick={undo} className="font-semibold text-text!">
          {words.undo}
        </Button>
      )}
      <IconButton label={words.close} onClick={close}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  );
}

function showAbove(list: HTMLDivElement | null): void {
  list?.showPopover();
}

/** The button that was pressed is going: the focus returns to where it came from. */
function leaveFor(region: HTMLElement | null, before: HTMLElement | undefined): void {
  const isInside = region?.contains(document.activeElement) === true;
  if (!isInside && document.activeElement !== document.body) return;
  const back = before?.isConnected === true ? before : document.getElementById("images");
  back?.focus();
}

/** What undo and redo would do now. */
function wayOf({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): (() => void) | undefined {
  if (!(ctrlKey || metaKey) || key.toLowerCase() !== "z") return undefined;
  const { steps, undoLast, redoLast } = toasts;
  if (shiftKey) return steps.next() && redoLast;
  return steps.last() && undoLast;
}

/** A field has an undo of its own. */
function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(FIELDS) !== null;
}
