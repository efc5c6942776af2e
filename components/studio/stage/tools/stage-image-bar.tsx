"use client";

import { Download, Ellipsis, ImageUp, RefreshCcwDot, SlidersHorizontal } from "lucide-react";
import { lazy, type ReactNode, Suspense, useId, useState } from "react";
import { referToImage } from "@/components/studio/draft/refer-to-image";
import { takeAllSettings } from "@/components/studio/selected/use-settings";
import type { RunFrame } from "@/components/studio/stage/run-frames";
import { useStudio } from "@/components/studio/studio-context";
import { IconButton } from "@/components/ui/icon-button";
import type { Run } from "@/lib/contract/run";
import { selectedTexts } from "@/lib/language/texts";
import { useVary } from "./use-vary";

const ImageMore = lazy(async () => ({ default: (await import("./image-more")).ImageMore }));

const words = selectedTexts;

type Properties = {
  frame: Extract<RunFrame, { kind: "image" }>;
  runs: readonly Run[];
  isSelected: boolean;
};

/** What can be done with an image, on a plate that comes with the pointer, the focus or a touch. */
export function StageImageBar({ frame, runs, isSelected }: Properties) {
  const { image, run } = frame;
  const { models } = useStudio();
  const vary = useVary();
  const id = useId();
  const [isMoreOpen, setMoreOpen] = useState(false);
  return (
    <div
      data-open={isMoreOpen}
      data-selected={isSelected}
      className="group/bar pointer-events-none absolute inset-x-0 bottom-3 z-1 flex justify-center opacity-0 transition-opacity delay-200 duration-140 data-[open=true]:opacity-100 group-focus-within:opacity-100 group-focus-within:delay-0 pointer-fine:group-hover:opacity-100 pointer-fine:group-hover:delay-120 pointer-coarse:data-[selected=true]:opacity-100 max-md:hidden"
    >
      <div className="pointer-events-none flex h-10 items-center rounded-card bg-surface-1 p-1 shadow-popover group-focus-within:pointer-events-auto group-data-[open=true]/bar:pointer-events-auto pointer-fine:group-hover:pointer-events-auto pointer-coarse:h-13 pointer-coarse:group-data-[selected=true]/bar:pointer-events-auto">
        <Tool
          icon={<SlidersHorizontal aria-hidden="true" />}
          onPress={() => takeAllSettings(frame, models)}
        >
          {words.useSettings}
        </Tool>
        <Tool icon={<RefreshCcwDot aria-hidden="true" />} onPress={() => vary(run)}>
          {words.vary}
        </Tool>
        <Tool icon={<ImageUp aria-hidden="true" />} onPress={() => referToImage(image)}>
          {words.useAsReference}
        </Tool>
        <span aria-hidden="true" className="mx-1 h-4 w-px bg-hairline" />
        <a
          href={`${image.urls.original}?download=record`}
          download
          aria-label={words.download}
          data-tooltip={words.download}
          className="flex size-8 items-center justify-center rounded-[5px] text-text hover:bg-surface-3 pointer-coarse:size-11"
        >
          <Download aria-hidden="true" />
        </a>
        <IconButton
          label={words.more}
          aria-haspopup="dialog"
          aria-expanded={isMoreOpen}
          data-more={id}
          onClick={() => setMoreOpen(!isMoreOpen)}
          className="size-8 text-text!"
        >
          <Ellipsis aria-hidden="true" />
        </IconButton>
        {isMoreOpen && (
          <Suspense>
            <ImageMore anchor={id} frame={frame} runs={runs} onClose={() => setMoreOpen(false)} />
          </Suspense>
        )}
      </div>
    </div>
  );
}

type ToolProperties = { icon: ReactNode; onPress: () => void; children: string };

/** In a narrow image the words give way to the icon. */
function Tool({ icon, onPress, children }: ToolProperties) {
  return (
    <button
      type="button"
      aria-label={children}
      data-tooltip={children}
      onClick={onPress}
      className="flex h-8 items-center rounded-[5px] px-2.5 text-label whitespace-nowrap text-text hover:bg-surface-3 pointer-coarse:h-11 pointer-coarse:min-w-11 pointer-coarse:justify-center"
    >
      <span className="hidden @max-[26rem]:contents">{icon}</span>
      <span className="@max-[26rem]:hidden">{children}</span>
    </button>
  );
}
