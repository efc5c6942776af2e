"use client";

import type { KeyboardEvent } from "react";
import { hearWheel } from "./hear-wheel";
import { keySteps } from "./key-steps";
import { nudged } from "./nudged";

type Properties = {
  labelledBy: string;
  value: number | undefined;
  range: { minimum: number; maximum: number; step: number; decimal?: boolean };
  /** The value that the provider documents: a mark under the track. */
  mark?: number;
  /** What a reader hears, e.g. "250 of 1000". */
  spoken: string;
  describedBy?: string;
  onChange: (value: number) => void;
};

/** A native range input that knows the keys of a number field. While nothing is set its thumb is hollow. */
export function Slider({
  labelledBy,
  value,
  range,
  mark,
  spoken,
  describedBy,
  onChange,
}: Properties) {
  const { minimum, maximum, step, decimal = false } = range;
  const shown = Math.min(maximum, Math.max(minimum, value ?? mark ?? minimum));
  const move = (event: KeyboardEvent) => {
    const key = sideways[event.key] ?? event.key;
    const steps = keySteps({ key, shiftKey: event.shiftKey, altKey: event.altKey }, decimal);
    if (steps === undefined) return;
    event.preventDefault();
    onChange(nudged(value ?? mark ?? minimum, { steps, range }));
  };
  return (
    <span className="relative flex min-w-0 flex-1">
      {mark !== undefined && (
        <span
          aria-hidden
          className="absolute top-[calc(50%+4px)] left-[calc(var(--inset)+var(--at)*(100%-2*var(--inset)))] h-1 w-px -translate-x-1/2 bg-text-3 [--inset:0px] pointer-coarse:top-[calc(50%+8px)] pointer-coarse:[--inset:11px]"
          style={{ "--at": (mark - minimum) / (maximum - minimum) }}
        />
      )}
      <input
        ref={hearWheel}
        type="range"
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-valuetext={spoken}
        min={minimum}
        max={maximum}
        step={step}
        value={shown}
        data-unset={value === undefined && mark === undefined}
        onKeyDown={move}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
        style={{ "--fill": (shown - minimum) / (maximum - minimum) }}
        className="slider relative flex-none"
      />
    </span>
  );
}

const sideways: Readonly<Record<string, string>> = {
  ArrowRight: "ArrowUp",
  ArrowLeft: "ArrowDown",
};
