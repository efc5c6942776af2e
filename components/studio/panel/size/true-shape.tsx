import type { CustomSize } from "@/lib/catalog/model";

const LONGEST = 70;

/** The proportions of a size, drawn; a half-typed size is a square. */
export function TrueShape({ size: { width, height } }: { size: CustomSize }) {
  const drawn = width > 0 && height > 0 ? { width, height } : { width: 1, height: 1 };
  const scale = LONGEST / Math.max(drawn.width, drawn.height);
  return (
    <span aria-hidden className="flex size-[70px] shrink-0 items-center justify-center">
      <span
        className="rounded-[2px] bg-surface-3 shadow-[inset_0_0_0_1.25px_var(--color-text)] forced-colors:border"
        style={{
          width: Math.max(2, drawn.width * scale),
          height: Math.max(2, drawn.height * scale),
        }}
      />
    </span>
  );
}
