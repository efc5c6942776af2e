"use client";

import { ChevronLeft, ChevronRight, Download, X } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { Run } from "@/lib/contract/run";
import { texts } from "@/lib/language/texts";
import { backdrop } from "./backdrop";
import { closeImage, openImage } from "./open-image";
import { type RunFrame, runFrames } from "./run-frames";
import { ViewerPanel } from "./viewer-panel";

const words = texts.gallery;

type ImageFrame = Extract<RunFrame, { kind: "image" }>;
type Properties = {
  /** The image to start with. */
  id: string;
  runs: readonly Run[];
  /** The run on the stage, which the loaded pages may not hold. */
  alone: Run | undefined;
};

/** One image as large as the window allows, with how it was made. */
export function Viewer({ id, runs, alone }: Properties) {
  const all = alone === undefined || runs.includes(alone) ? runs : [...runs, alone];
  const frames = all.flatMap(runFrames).filter((frame) => frame.kind === "image");
  const at = frames.findIndex(({ image }) => image.id === id);
  const frame = frames[at];
  if (frame === undefined) return null;

  const step = (by: -1 | 1) => {
    const next = frames[at + by];
    if (next !== undefined) openImage(next.image.id);
  };
  const byKeys = (event: KeyboardEvent) => {
    if (event.key === "ArrowLeft") step(-1);
    else if (event.key === "ArrowRight") step(1);
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={showModal}
      aria-label={words.viewer(at + 1, frames.length)}
      onClose={closeImage}
      onKeyDown={byKeys}
      className="m-0 grid h-dvh max-h-none w-dvw max-w-none grid-rows-[3rem_minmax(0,1fr)] bg-bg p-0 text-text opacity-100 transition-opacity duration-140 max-lg:block max-lg:overflow-y-auto lg:grid-cols-[minmax(0,1fr)_var(--panel-width)] starting:opacity-0"
    >
      <header className="flex h-12 items-center gap-2 bg-bg px-3 max-lg:sticky max-lg:top-0 max-lg:z-1">
        <IconButton label={words.close} autoFocus onClick={closeImage}>
          <X aria-hidden="true" />
        </IconButton>
        <p aria-live="polite" className="px-2 text-label text-text-2">
          {words.position(at + 1, frames.length)}
        </p>
        <span className="flex-1" />
        <a
          href={`${frame.image.urls.original}?download`}
          download
          aria-label={words.download}
          data-tooltip={words.download}
          className="flex size-8 items-center justify-center rounded-button text-text-2 hover:bg-surface-3 hover:text-text pointer-coarse:size-11"
        >
          <Download aria-hidden="true" />
        </a>
      </header>
      <Picture frame={frame}>
        <Arrow side="left" label={words.previous} off={at === 0} onPress={() => step(-1)} />
        <Arrow
          side="right"
          label={words.next}
          off={at === frames.length - 1}
          onPress={() => step(1)}
        />
      </Picture>
      <ViewerPanel frame={frame} />
    </dialog>
  );
}

function Picture({ frame, children }: { frame: ImageFrame; children: ReactNode }) {
  const { image, run } = frame;
  return (
    <div className="relative flex min-h-0 items-center justify-center bg-surround px-11 py-6 [container-type:size] max-lg:h-[min(60dvh,100vw)] max-lg:p-3">
      <img
        key={image.id}
        src={image.urls.original}
        alt={run.prompt}
        width={image.width}
        height={image.height}
        style={{
          backgroundImage: backdrop(image.thumbhash),
          "--ratio": image.width / image.height,
          "--width": `${image.width}px`,
        }}
        className="aspect-(--ratio) h-auto w-[min(var(--width),100cqw,100cqh*var(--ratio))] bg-cover"
      />
      {children}
    </div>
  );
}

type ArrowProperties = {
  side: "left" | "right";
  label: string;
  off: boolean;
  onPress: () => void;
};

function Arrow({ side, label, off, onPress }: ArrowProperties) {
  const Icon = side === "left" ? ChevronLeft : ChevronRight;
  return (
    <IconButton
      label={label}
      disabled={off}
      onClick={onPress}
      className={`absolute top-1/2 size-9 disabled:invisible max-lg:bg-surface-1 -translate-y-1/2 ${side === "left" ? "left-1" : "right-1"}`}
    >
      <Icon aria-hidden="true" />
    </IconButton>
  );
}

function showModal(dialog: HTMLDialogElement | null): void {
  if (dialog !== null && !dialog.open) dialog.showModal();
}
