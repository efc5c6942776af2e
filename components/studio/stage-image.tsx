"use client";

import { Download, ImageUp, SlidersHorizontal } from "lucide-react";
import type { ReactNode } from "react";
import { texts } from "@/lib/language/texts";
import { backdrop } from "./backdrop";
import { useHydrated } from "./hydrated";
import { openImage } from "./open-image";
import type { RunFrame } from "./run-frames";
import { useStudio } from "./studio-context";
import { takeAsReference, takeSettings } from "./take-over";

const words = texts.gallery;

type Properties = {
  frame: Extract<RunFrame, { kind: "image" }>;
  position: number;
  count: number;
};

/** A finished image: nothing printed on it, a press opens it large. */
export function StageImage({ frame, position, count }: Properties) {
  const { image, run, generation } = frame;
  const { models } = useStudio();
  const hydrated = useHydrated();
  return (
    <div className="group relative size-full">
      <button
        type="button"
        data-image={image.id}
        onClick={() => openImage(image.id)}
        aria-label={texts.stage.openImage(position, count, run.prompt)}
        className="block size-full"
      >
        <img
          // A new image never starts as the one before it.
          key={image.id}
          src={image.urls.original}
          alt=""
          width={image.width}
          height={image.height}
          decoding="async"
          style={{
            backgroundImage: hydrated ? backdrop(image.thumbhash) : undefined,
          }}
          className="size-full bg-cover object-contain transition-[opacity,scale] duration-240 motion-safe:starting:scale-[0.985] starting:opacity-0"
        />
      </button>
      <div className="pointer-events-none absolute inset-x-0 bottom-3 flex justify-center opacity-0 transition-opacity delay-0 duration-140 group-focus-within:opacity-100 pointer-fine:group-hover:opacity-100 pointer-fine:group-hover:delay-120 max-md:hidden">
        <div className="pointer-events-none flex h-10 rounded-card bg-surface-1 p-1 shadow-popover group-focus-within:pointer-events-auto pointer-fine:group-hover:pointer-events-auto">
          <Tool
            icon={<SlidersHorizontal aria-hidden="true" />}
            onPress={() => takeSettings({ run, generation, models })}
          >
            {words.useSettings}
          </Tool>
          <Tool icon={<ImageUp aria-hidden="true" />} onPress={() => takeAsReference(image)}>
            {words.useAsReference}
          </Tool>
          <a
            href={`${image.urls.original}?download`}
            download
            aria-label={words.download}
            data-tooltip={words.download}
            className="flex h-8 items-center rounded-[5px] px-2.5 text-text hover:bg-surface-3"
          >
            <Download aria-hidden="true" />
          </a>
        </div>
      </div>
    </div>
  );
}

type ToolProperties = {
  icon: ReactNode;
  onPress: () => void;
  children: string;
};

/** In a narrow image the words give way and the icon stays. */
function Tool({ icon, onPress, children }: ToolProperties) {
  return (
    <button
      type="button"
      aria-label={children}
      data-tooltip={children}
      onClick={onPress}
      className="flex h-8 items-center gap-2 rounded-[5px] px-2.5 text-label text-text hover:bg-surface-3"
    >
      {icon}
      <span className="@max-sm:hidden">{children}</span>
    </button>
  );
}
