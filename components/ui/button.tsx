import type { ComponentProps } from "react";

type Properties = ComponentProps<"button"> & {
  variant?: "primary" | "secondary" | "quiet";
  /** Does nothing for now, but keeps the focus that a disabled button would lose. */
  busy?: boolean;
};

const looks = {
  primary: "bg-primary text-on-primary font-semibold hover:opacity-90",
  secondary: "bg-surface-3 text-text hover:bg-surface-4",
  quiet: "text-text-2 hover:bg-surface-3 hover:text-text",
} as const;

export function Button(properties: Properties) {
  const { variant = "secondary", busy = false, className = "", onClick, ...others } = properties;
  return (
    <button
      type="button"
      {...others}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
      className={`inline-flex h-8 items-center justify-center gap-1.5 rounded-button px-3 text-label whitespace-nowrap transition-colors disabled:text-text-off aria-disabled:text-text-off pointer-coarse:h-11 ${looks[variant]} ${className}`}
    />
  );
}
