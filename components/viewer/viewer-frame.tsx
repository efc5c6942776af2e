"use client";

import { Info, X } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { isWide } from "@/components/ui/browser/window-width";
import { IconButton } from "@/components/ui/icon-button";
import { viewerTexts } from "@/lib/language/texts";
import type { Swipe } from "./gestures";
import type { Shown } from "./shown-image";
import { StepButton } from "./step-button";
import { type Steps, useViewerKeys } from "./use-viewer-keys";
import { useZoom } from "./use-zoom";
import { ZoomPane } from "./zoom-pane";
import { ZoomTools } from "./zoom-tools";

const words = viewerTexts;

type Properties = {
  image: Shown;
  alt: string;
  /** Which image this is, in a few words. */
  caption: string;
  steps: Steps;
  /** What can be done with the image; a row at the foot of a phone. */
  tools: ReactNode;
  /** How it was made. */
  children: ReactNode;
  onClose: () => void;
};

/** An image as large as the window allows, its tools above, how it was made beside it. */
export function ViewerFrame(properties: Properties) {
  const { image, alt, caption, steps, tools, children, onClose } = properties;
  const view = useZoom(image);
  const details = useRef<HTMLElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [hasDetails, setDetails] = useState(false);
  const [hasChrome, setChrome] = useState(true);
  // In a wide window the details always stand, so there is nothing to open or close.
  const openDetails = () => {
    setDetails(!isWide());
    requestAnimationFrame(() => details.current?.focus());
  };
  const isCovering = () => hasDetails && !isWide();
  const closeDetails = () => {
    const isInside = details.current?.contains(document.activeElement) === true;
    if (isInside) opener.current?.focus();
    setDetails(false);
  };
  const turnDetails = () => (isCovering() ? closeDetails() : openDetails());
  useViewerKeys({
    view,
    steps,
    onDetails: turnDetails,
    onClose: () => (isCovering() ? closeDetails() : onClose()),
  });
  const touch = (done: Swipe | "tap") => {
    switch (done) {
      case "tap":
        return setChrome((shown) => !shown);
      case "left":
        return steps.next?.();
      case "right":
        return steps.previous?.();
      case "up":
        return openDetails();
      case "down":
        return onClose();
      default:
        return done satisfies never;
    }
  };
  const hiding =
    "max-md:group-data-[chrome=false]/viewer:not-focus-within:pointer-events-none max-md:group-data-[chrome=false]/viewer:not-focus-within:opacity-0";
  return (
    <div
      data-chrome={hasChrome}
      className="group/viewer relative grid h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)] overflow-hidden bg-bg text-text max-md:grid-rows-[auto_minmax(0,1fr)_3.75rem] lg:grid-cols-[minmax(0,1fr)_var(--panel-width)]"
    >
      <header
        className={`flex min-h-12 min-w-0 flex-wrap items-center gap-1 px-3 max-md:px-1 transition-opacity ${hiding}`}
      >
        <IconButton label={words.close} autoFocus onClick={onClose}>
          <X aria-hidden="true" />
        </IconButton>
        <p aria-live="polite" className="spoken">
          {words.shown(alt, caption)}
        </p>
        <p aria-hidden="true" className="min-w-0 flex-1 truncate px-2 text-label text-text-2">
          <span className="max-md:hidden">{caption}</span>
        </p>
        <StepButton side="left" className="size-8 md:hidden" onPress={steps.previous} />
        <StepButton side="right" className="size-8 md:hidden" onPress={steps.next} />
        <ZoomTools view={view} />
        <span aria-hidden="true" className="mx-2 h-4 w-px bg-hairline max-md:hidden" />
        <div
          className={`flex items-center gap-0.5 max-md:absolute max-md:inset-x-0 max-md:bottom-0 max-md:h-15 max-md:justify-around max-md:bg-bg max-md:pb-[env(safe-area-inset-bottom)] max-md:transition-opacity ${hiding}`}
        >
          {tools}
          <IconButton
            label={words.details}
            ref={opener}
            aria-expanded={hasDetails}
            onClick={turnDetails}
            className="size-8 lg:hidden"
          >
            <Info aria-hidden="true" />
          </IconButton>
        </div>
      </header>
      <section
        aria-label={words.seen(caption)}
        data-viewed={image.id}
        className="relative min-h-0 bg-(--stage-surround)"
      >
        <ZoomPane image={image} alt={alt} view={view} onTouch={touch} />
        <StepButton
          side="left"
          className="absolute top-1/2 left-1 size-9 -translate-y-1/2 max-lg:bg-surface-1 disabled:invisible max-md:hidden"
          onPress={steps.previous}
        />
        <StepButton
          side="right"
          className="absolute top-1/2 right-1 size-9 -translate-y-1/2 max-lg:bg-surface-1 disabled:invisible max-md:hidden"
          onPress={steps.next}
        />
      </section>
      <aside
        ref={details}
        tabIndex={-1}
        aria-label={words.details}
        data-open={hasDetails}
        className="flex min-h-0 flex-col bg-surface-1 shadow-[inset_1px_0_0_var(--color-edge)] outline-none max-lg:absolute max-lg:z-2 max-lg:data-[open=false]:hidden max-md:inset-x-0 max-md:bottom-0 max-md:max-h-[80dvh] max-md:rounded-t-[14px] max-md:shadow-dialog md:max-lg:inset-y-0 md:max-lg:right-0 md:max-lg:w-90 md:max-lg:shadow-dialog lg:col-start-2 lg:row-span-2 lg:row-start-1"
      >
        <div className="flex h-12 flex-none items-center justify-between pr-2 pl-4">
          <h2 className="text-body font-semibold">{words.details}</h2>
          <IconButton
            label={words.closeDetails}
            onClick={closeDetails}
            className="size-8 lg:hidden"
          >
            <X aria-hidden="true" />
          </IconButton>
        </div>
        {children}
      </aside>
    </div>
  );
}
