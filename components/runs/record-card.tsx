import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";

type Properties = {
  title: string;
  note?: ReactNode;
  /** Stands at the right of the head. */
  action?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** One part of a record; it folds, which a phone is glad of. */
export function RecordCard({ title, note, action, className = "", children }: Properties) {
  return (
    <section
      aria-label={title}
      className={`relative min-w-0 rounded-card bg-surface-1 shadow-[inset_0_0_0_1px_var(--color-edge)] forced-colors:border ${className}`}
    >
      <details open className="group/card">
        <summary className="flex min-h-11 list-none items-center gap-2.5 rounded-card px-4 py-2 pr-12">
          <h2 className="text-label font-medium">{title}</h2>
          <span className="min-w-0 truncate text-label text-text-2">{note}</span>
          <ChevronDown
            aria-hidden="true"
            className="text-text-3 transition-transform group-open/card:rotate-180 md:hidden"
          />
        </summary>
        <div className="px-4 pb-4">{children}</div>
      </details>
      {action !== undefined && (
        <div className="absolute top-1.5 right-2.5 pointer-coarse:top-0">{action}</div>
      )}
    </section>
  );
}
