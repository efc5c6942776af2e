"use client";

import { Download, ImageUp, Maximize2, SlidersHorizontal, Trash2 } from "lucide-react";
import { memo, type ReactNode } from "react";
import { referToImage } from "@/components/studio/draft/refer-to-image";
import { takeSettings } from "@/components/studio/draft/take-over";
import { openImage } from "@/components/studio/gallery/open-image";
import { runFrames } from "@/components/studio/stage/run-frames";
import { shownSlide } from "@/components/studio/stage/shown-slide";
import { useTrash } from "@/components/studio/stage/tools/use-trash";
import { useStudio } from "@/components/studio/studio-context";
import { useStore } from "@/components/ui/browser/store";
import type { Run } from "@/lib/contract/run";
import { galleryTexts, phoneTexts, viewerTexts } from "@/lib/language/texts";

const words = phoneTexts;
const LOOK =
  "flex h-15 min-w-0 flex-1 flex-col items-center justify-center gap-1.5 text-meta text-text-2 active:text-text";

/** Under the carousel of a phone: what can be done with the image that it shows. */
export const PhoneActions = memo(function PhoneActions({ run }: { run: Run }) {
  const { models } = useStudio();
  const trash = useTrash();
  const slide = useStore(shownSlide, (at) => at);
  const frames = runFrames(run);
  const frame = frames[Math.min(slide, frames.length - 1)];
  // The row keeps its place while an image is on its way, so that nothing moves when it comes.
  return (
    <fieldset
      aria-label={words.actions}
      className="lucide-large flex h-15 min-w-0 flex-none bg-surround px-1 md:hidden"
    >
      {frame?.kind === "image" && (
        <>
          <Action
            icon={<SlidersHorizontal aria-hidden="true" />}
            name={galleryTexts.useSettings}
            onPress={() => takeSettings({ ...frame, models })}
          >
            {words.use}
          </Action>
          <Action
            icon={<ImageUp aria-hidden="true" />}
            name={galleryTexts.useAsReference}
            onPress={() => referToImage(frame.image)}
          >
            {words.reference}
          </Action>
          <Action
            icon={<Maximize2 aria-hidden="true" />}
            name={words.openLarge}
            onPress={() => openImage(frame.image.id)}
          >
            {words.open}
          </Action>
          <a href={`${frame.image.urls.original}?download=record`} download className={LOOK}>
            <Download aria-hidden="true" />
            {words.download}
          </a>
          <Action
            icon={<Trash2 aria-hidden="true" />}
            name={viewerTexts.toTrash}
            onPress={() => trash(frame.image.id)}
          >
            {words.trash}
          </Action>
        </>
      )}
    </fieldset>
  );
});

type Properties = { icon: ReactNode; name: string; onPress: () => void; children: string };

function Action({ icon, name, onPress, children }: Properties) {
  return (
    <button type="button" aria-label={name} onClick={onPress} className={LOOK}>
      {icon}
      {children}
    </button>
  );
}
