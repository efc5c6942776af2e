"use client";

import { type ComponentProps, type KeyboardEvent, useState } from "react";
import { hearWheel } from "./hear-wheel";
import { keySteps } from "./key-steps";
import { nudged } from "./nudged";
import { evaluateSum } from "./sum";

/** A number, text that is no number (kept so that it can be named as wrong), or nothing. */
export type NumberEntry = number | string | undefined;

export type NumberFieldProperties = Omit<
  ComponentProps<"input">,
  "value" | "onChange" | "step" | "min" | "max"
> & {
  value: NumberEntry;
  onCommit: (value: NumberEntry) => void;
  range: { minimum?: number; maximum?: number; step: number; decimal: boolean };
  /** Where arrows start while nothing is set. */
  start: number;
};

/**
 * A number that is typed, as a figure or as a sum, or moved by keys. Enter and leaving the field
 * commit; Escape takes back; Backspace in an emptied field leaves the number to the provider.
 */
export function NumberField({
  value,
  onCommit,
  range,
  start,
  ...properties
}: NumberFieldProperties) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const shown = typed ?? (value === undefined ? "" : String(value));

  const commit = (text: string) => {
    setTyped(undefined);
    if (text === String(value ?? "")) return;
    onCommit(text.trim() === "" ? undefined : (evaluateSum(text) ?? text));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter" && typed !== undefined) commit(typed);
    if (event.key === "Escape" && typed !== undefined) {
      event.stopPropagation();
      event.preventDefault();
      setTyped(undefined);
    }
    if (event.key === "Backspace" && shown === "" && value !== undefined) {
      event.preventDefault();
      setTyped(undefined);
      onCommit(undefined);
    }
    const steps = keySteps(event, range.decimal);
    if (steps === undefined) return;
    event.preventDefault();
    const from = typed === undefined ? value : evaluateSum(typed);
    setTyped(undefined);
    onCommit(nudged(typeof from === "number" ? from : start, { steps, range }));
  };

  return (
    <input
      ref={hearWheel}
      type="text"
      inputMode={range.decimal ? "decimal" : "numeric"}
      autoComplete="off"
      role="spinbutton"
      aria-valuenow={typeof value === "number" ? value : undefined}
      aria-valuemin={range.minimum}
      aria-valuemax={range.maximum}
      {...properties}
      value={shown}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => typed !== undefined && commit(typed)}
      onKeyDown={onKeyDown}
    />
  );
}
