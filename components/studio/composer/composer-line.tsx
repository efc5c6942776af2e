import { Info } from "lucide-react";
import type { ReactNode } from "react";

/** A line between prompt and chips. */
export function Line({ children }: { children: ReactNode }) {
  return (
    <p className="mt-2 flex items-start gap-3 text-meta text-text-2 pointer-coarse:items-center">
      <Info aria-hidden="true" />
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">{children}</span>
    </p>
  );
}

/** A way on, at the end of the line. */
export function Way({ onPress, children }: { onPress: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onPress}
      className="font-medium text-text underline decoration-control underline-offset-4 hover:decoration-text pointer-coarse:min-h-11"
    >
      {children}
    </button>
  );
}
