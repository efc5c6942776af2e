"use client";

import { type PointerEvent, useId } from "react";
import { Slider } from "@/components/ui/slider";
import { viewsTexts } from "@/lib/language/texts";

const words = viewsTexts;
const WHOLE = 100;

type Properties = { value: number; onChange: (value: number) => void };

/** The line between the two images, to be taken hold of; the slider beneath does the same. */
export function WipeLine({ value, onChange }: Properties) {
  const follow = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (box === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const share = ((event.clientX - box.left) / box.width) * WHOLE;
    onChange(Math.round(Math.min(WHOLE, Math.max(0, share))));
  };
  return (
    <span
      aria-hidden="true"
      style={{ "--divider": `${value}%` }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={follow}
      className="absolute inset-y-0 left-(--divider) flex w-11 -translate-x-1/2 cursor-ew-resize touch-none items-center justify-center"
    >
      <span className="h-full w-0.5 bg-white shadow-[0_0_0_1px_oklch(0.15_0_0/.6)]" />
      <span className="absolute size-4 rounded-full bg-white shadow-[0_0_0_1px_oklch(0.15_0_0/.6)]" />
    </span>
  );
}

/** The candidate stands to the right of the line. */
export function WipeSlider({ value, onChange }: Properties) {
  const label = useId();
  return (
    <div className="flex h-11 flex-none items-center bg-surface-1 px-3">
      <span id={label} className="spoken">
        {words.divider}
      </span>
      <Slider
        labelledBy={label}
        value={value}
        range={{ minimum: 0, maximum: WHOLE, step: 1 }}
        spoken={words.dividerAt(WHOLE - value)}
        onChange={onChange}
      />
    </div>
  );
}
