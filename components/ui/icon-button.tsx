import type { ComponentProps } from "react";

type Properties = ComponentProps<"button"> & {
  /** The name of the button; it is shown as its tooltip too. */
  label: string;
};

/** A square button with an icon: 32 in a bar, 28 in the panel by `className`, 44 under a finger. */
export function IconButton({ label, className = "size-8", ...properties }: Properties) {
  return (
    <button
      type="button"
      aria-label={label}
      data-tooltip={label}
      {...properties}
      className={`inline-flex shrink-0 items-center justify-center rounded-button text-text-2 transition-colors hover:bg-surface-3 hover:text-text aria-pressed:bg-surface-3 aria-pressed:text-text disabled:text-text-off disabled:hover:bg-transparent pointer-coarse:size-11 ${className}`}
    />
  );
}
