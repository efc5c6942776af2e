"use client";

import { Columns2, ExternalLink, Info, RotateCw, Search, Trash2 } from "lucide-react";
import Link from "next/link";
import { type ReactNode, type ToggleEvent, useEffect, useRef } from "react";
import { imageFrames, pairFor } from "@/components/studio/compare/image-frames";
import { chooseTab } from "@/components/studio/selected/panel-tab";
import { selectImage } from "@/components/studio/selected/selection";
import { openPanel } from "@/components/studio/stage/frame-state";
import type { RunFrame } from "@/components/studio/stage/run-frames";
import { showView } from "@/components/studio/stage/stage-view";
import { placeBeside } from "@/components/ui/place-beside";
import type { Run } from "@/lib/contract/run";
import { selectedTexts, viewsTexts } from "@/lib/language/texts";
import { useTrash } from "./use-trash";
import { useExactly } from "./use-vary";

const words = selectedTexts;

type Properties = {
  /** The button it stands beside, by its `data-more`. */
  anchor: string;
  frame: Extract<RunFrame, { kind: "image" }>;
  runs: readonly Run[];
  onClose: () => void;
};

/** What is done with an image less often. */
export function ImageMore({ anchor, frame, runs, onClose }: Properties) {
  const { image, run } = frame;
  const box = useRef<HTMLDivElement>(null);
  const trash = useTrash();
  const again = useExactly();
  const pair = pairFor(imageFrames(runs, run), image.id);
  useEffect(() => {
    box.current?.showPopover();
    box.current?.querySelector<HTMLElement>("button, a")?.focus();
  }, []);
  const follow = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState === "closed") return onClose();
    const button = document.querySelector(`[data-more="${CSS.escape(anchor)}"]`);
    if (button === null) return;
    placeBeside(event.currentTarget, { anchor: button, gap: 8, side: "above", align: "end" });
  };
  const doing = (act: () => void) => () => {
    box.current?.hidePopover();
    act();
  };
  return (
    <div
      ref={box}
      popover="auto"
      role="dialog"
      aria-label={words.more}
      onToggle={follow}
      className="floating fixed m-0 min-w-44 flex-col rounded-card bg-surface-1 p-1 shadow-popover open:flex"
    >
      <Item
        icon={<Search aria-hidden="true" />}
        onPress={doing(() => showView({ kind: "single", id: image.id }))}
      >
        {words.closer}
      </Item>
      <Item
        icon={<Info aria-hidden="true" />}
        className="lg:hidden"
        onPress={doing(() => showDetails(image.id))}
      >
        {viewsTexts.details}
      </Item>
      {pair !== undefined && (
        <Item
          icon={<Columns2 aria-hidden="true" />}
          onPress={doing(() => showView({ kind: "compare", ...pair }))}
        >
          {words.compare}
        </Item>
      )}
      <Item icon={<RotateCw aria-hidden="true" />} onPress={doing(() => again(frame))}>
        {words.again}
      </Item>
      <Link href={`/images/${encodeURIComponent(image.id)}`} className={look}>
        <ExternalLink aria-hidden="true" />
        {words.page}
      </Link>
      <Item icon={<Trash2 aria-hidden="true" />} onPress={doing(() => trash(image.id))}>
        {words.toTrash}
      </Item>
    </div>
  );
}

const look =
  "flex h-8 items-center gap-2.5 rounded-field px-2.5 text-left text-label text-text hover:bg-surface-3 pointer-coarse:h-11";

/** Where the window has no room for the panel, it is a sheet. */
function showDetails(id: string): void {
  selectImage(id);
  chooseTab("selected");
  openPanel();
}

type ItemProperties = {
  icon: ReactNode;
  onPress: () => void;
  className?: string;
  children: ReactNode;
};

function Item({ icon, onPress, className = "", children }: ItemProperties) {
  return (
    <button type="button" onClick={onPress} className={`${look} ${className}`}>
      {icon}
      {children}
    </button>
  );
}
