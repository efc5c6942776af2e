import type { ReactNode } from "react";
import { UseButton } from "@/components/viewer/fact";
import type { SelectedRow } from "./selected-rows";

type Properties = {
  row: SelectedRow;
  /** While what was before is shown, the rows in which it differs stand out. */
  isLit: boolean;
  /** Absent where the next image would not change by it. */
  onUse: (() => void) | undefined;
  /** The value has the whole line; its label is only spoken. */
  isWide?: boolean;
  children: ReactNode;
};

/** One thing that the image was made from. */
export function SelectedLine({ row, isLit, onUse, isWide = false, children }: Properties) {
  return (
    <div
      data-part={row.key}
      data-lit={isLit}
      data-wide={isWide}
      className="group/fact -mx-2 grid min-h-7 grid-cols-[5.25rem_minmax(0,1fr)_auto] items-center gap-x-3 rounded-field px-2 text-label data-[lit=true]:bg-accent-soft data-[wide=true]:mb-2 data-[wide=true]:grid-cols-[minmax(0,1fr)_auto] data-[wide=true]:items-start pointer-coarse:min-h-11 forced-colors:data-[lit=true]:outline-2"
    >
      <dt data-wide={isWide} className="font-label text-text-2 data-[wide=true]:spoken">
        {row.label}
      </dt>
      <dd className="min-w-0 break-words">{children}</dd>
      {onUse !== undefined && (
        <dd className="-mr-2.5">
          <UseButton label={row.label} onUse={onUse} />
        </dd>
      )}
    </div>
  );
}
