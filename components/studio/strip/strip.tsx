import type { ReactNode } from "react";
import { emptyStageTexts } from "@/lib/language/texts";

type Properties = { isEmpty: boolean; children: ReactNode };

/** All runs side by side, newest first: under the stage, or beside it in a low window. */
export function Strip({ isEmpty, children }: Properties) {
  return (
    <div className="[[data-strip=hidden]_&]:hidden relative h-22 [anchor-name:--strip] low:[anchor-name:--upright-strip] flex-none bg-bg after:pointer-events-none after:absolute after:inset-y-0 after:right-0 after:w-18 after:bg-linear-to-l after:from-bg max-md:h-20 max-md:after:w-10 low:h-auto low:w-22 low:after:inset-x-0 low:after:top-auto low:after:h-18 low:after:w-auto low:after:bg-linear-to-t">
      {isEmpty && (
        <p className="px-4 pt-7 text-label text-text-2 low:px-3 low:pt-3 low:text-meta">
          {emptyStageTexts.strip}
        </p>
      )}
      {children}
    </div>
  );
}
