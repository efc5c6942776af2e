"use client";

import { Lock, LockOpen } from "lucide-react";
import { Dice } from "./dice";
import { IconButton } from "./icon-button";
import { NumberField, type NumberFieldProperties } from "./number-field";

type Properties = {
  field: NumberFieldProperties;
  keep: boolean;
  labels: { draw: string; keep: string };
  onDraw: () => void;
  onKeep: (keep: boolean) => void;
};

/** A seed: the number, a die that draws one, a lock that keeps it. */
export function SeedField({ field, keep, labels, onDraw, onKeep }: Properties) {
  return (
    <span className="flex w-full items-center gap-1 max-[20rem]:flex-wrap @max-3xs:flex-wrap">
      <span
        data-invalid={field["aria-invalid"] === true}
        className="well mr-0.5 flex h-7 min-w-0 flex-1 max-[20rem]:min-w-34 @max-3xs:min-w-34 rounded-field pointer-coarse:h-11"
      >
        <NumberField
          {...field}
          className={`w-full min-w-0 bg-transparent px-2.5 text-label text-text placeholder:text-text-2 ${keep ? "font-mono" : ""}`}
        />
      </span>
      <IconButton label={labels.draw} onClick={onDraw} className="size-7">
        <Dice />
      </IconButton>
      <IconButton
        label={labels.keep}
        aria-pressed={keep}
        onClick={() => onKeep(!keep)}
        className="-mr-1.5 size-7"
      >
        {keep ? <Lock aria-hidden /> : <LockOpen aria-hidden />}
      </IconButton>
    </span>
  );
}
