import type { ReactNode } from "react";

export function Keycap({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded-field bg-surface-3 px-1.5 font-sans text-badge text-text-2">
      {children}
    </kbd>
  );
}
