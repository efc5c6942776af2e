import type { ReactNode } from "react";
import { viewerTexts } from "@/lib/language/texts";

const words = viewerTexts;

type Properties = {
  label: string;
  /** Absent where the studio would not change by it. */
  onUse?: () => void;
  children: ReactNode;
};

/** One thing an image was made from, and the way to take it over. */
export function Fact({ label, onUse, children }: Properties) {
  return (
    <div className="group/fact grid min-h-8 grid-cols-[5.25rem_minmax(0,1fr)_auto] items-center gap-x-3 py-0.5 text-label pointer-coarse:min-h-12">
      <dt className="font-label text-text-2">{label}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
      {onUse !== undefined && (
        <dd className="-mr-2.5">
          <UseButton label={label} onUse={onUse} />
        </dd>
      )}
    </div>
  );
}

export function UseButton({ label, onUse }: { label: string; onUse: () => void }) {
  return (
    <button
      type="button"
      aria-label={words.useOf(label)}
      onClick={onUse}
      className="h-7 rounded-button px-2.5 text-label font-label text-text-3 hover:bg-surface-3 hover:text-text group-hover/fact:text-text-2 pointer-coarse:h-11"
    >
      {words.use}
    </button>
  );
}
