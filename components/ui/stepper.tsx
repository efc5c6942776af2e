"use client";

import { Minus, Plus } from "lucide-react";
import { nudged } from "./nudged";
import { NumberField, type NumberFieldProperties } from "./number-field";

type Properties = NumberFieldProperties & { less: string; more: string };

/** A number between two buttons. */
export function Stepper({ less, more, ...field }: Properties) {
  const { value, onCommit, range, start } = field;
  const current = typeof value === "number" ? value : start;
  const move = (steps: number) => onCommit(nudged(current, { steps, range }));
  const digits = Math.max(2, String(value ?? start).length);
  return (
    <span
      data-invalid={field["aria-invalid"] === true}
      className="well inline-flex h-7 items-center rounded-button pointer-coarse:h-11"
    >
      <StepButton
        label={less}
        disabled={range.minimum !== undefined && current <= range.minimum}
        onPress={() => move(-1)}
      >
        <Minus aria-hidden />
      </StepButton>
      <NumberField
        {...field}
        style={{ width: `${digits + 0.5}ch` }}
        className="h-full min-w-5 bg-transparent pointer-coarse:min-w-11 text-center text-label font-medium text-text"
      />
      <StepButton
        label={more}
        disabled={range.maximum !== undefined && current >= range.maximum}
        onPress={() => move(1)}
      >
        <Plus aria-hidden />
      </StepButton>
    </span>
  );
}

type StepButtonProperties = {
  label: string;
  disabled: boolean;
  onPress: () => void;
  children: React.ReactNode;
};

function StepButton({ label, disabled, onPress, children }: StepButtonProperties) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={disabled}
      onClick={() => !disabled && onPress()}
      className="flex size-7 items-center justify-center rounded-button text-text-3 transition-colors not-aria-disabled:hover:text-text aria-disabled:text-text-off focus-visible:bg-surface-4 pointer-coarse:size-11 [&>svg]:size-3.5"
    >
      {children}
    </button>
  );
}
