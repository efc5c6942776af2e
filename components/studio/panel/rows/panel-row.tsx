import { RotateCcw } from "lucide-react";
import type { PointerEvent, ReactNode } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { type Scrub, startScrub } from "@/components/ui/scrub";
import { panelTexts } from "@/lib/language/texts";
import { focusControl } from "./focus-control";
import { RowHelp } from "./row-help";

/** What every row of the panel has, whatever control stands in it. */
export type RowField = {
  /** Id of the control; the label's own id is `<id>-label`. */
  id: string;
  /** True where the control is a group of controls, which the label names but does not focus. */
  group?: true;
  /** The paths of the problems that this row can mend, separated by spaces. */
  path: string;
  label: string;
  /** What opens beside the label. */
  help: ReactNode;
  /** A number that can be moved by dragging the label. */
  scrub?: Scrub;
};

type Properties = {
  field: RowField;
  /**
   * `end`: as wide as the control is; `fill`: from 112; `wide`: the same, and under a finger a line
   * of its own; `slider`: track and field; `stack`: a line of its own.
   */
  layout: keyof typeof lines;
  changed?: boolean;
  onReset?: () => void;
  /** What is wrong, or worth knowing, under the control. */
  note?: ReactNode;
  /** At the right end of the label's line. */
  aside?: ReactNode;
  children: ReactNode;
};

const lines = {
  end: "grid-cols-[minmax(0,1fr)_auto] gap-x-3 max-[20rem]:grid-cols-1 @max-3xs:grid-cols-1",
  fill: "grid-cols-[5.25rem_minmax(0,1fr)] gap-x-3 pointer-coarse:grid-cols-[minmax(7.5rem,1fr)_minmax(0,14.5rem)] max-[20rem]:grid-cols-1! @max-3xs:grid-cols-1!",
  wide: "grid-cols-[5.25rem_minmax(0,1fr)] gap-x-3 max-[20rem]:grid-cols-1 @max-3xs:grid-cols-1 pointer-coarse:grid-cols-1",
  slider:
    "grid-cols-[5.25rem_minmax(0,1fr)_3.75rem] gap-x-3 pointer-coarse:grid-cols-[minmax(0,1fr)_4.5rem] @max-3xs:grid-cols-1!",
  stack: "grid-cols-1",
} as const;

/** One row: the mark of a change in the gutter, label, help, the way back, and the control. */
export function PanelRow(properties: Properties) {
  const { field, layout, changed = false, onReset, note, aside, children } = properties;
  const { scrub } = field;
  const label = {
    id: `${field.id}-label`,
    onDoubleClick: changed ? onReset : undefined,
    onPointerDown: (event: PointerEvent<HTMLElement>) => scrub && startScrub(event, scrub),
    "data-scrub": scrub !== undefined,
    className:
      "text-label font-label text-text-2 select-none data-[scrub=true]:cursor-ew-resize pointer-coarse:text-body",
  };
  return (
    <div
      data-row={field.path}
      data-changed={changed}
      className={`group/row grid min-h-7 items-center gap-y-1 pointer-coarse:min-h-11 pointer-coarse:gap-y-0 ${lines[layout]}`}
    >
      <span className="relative flex min-w-0 items-center">
        {changed && (
          <span
            aria-hidden
            className="absolute -left-2.5 size-1 rounded-full bg-text forced-colors:bg-[CanvasText]"
          />
        )}
        {field.group ? (
          <span {...label}>{field.label}</span>
        ) : (
          <label {...label} htmlFor={field.id}>
            {field.label}
          </label>
        )}
        {changed && <span className="spoken">({panelTexts.isChanged})</span>}
        <span className="relative z-1 -mr-8 ml-1 flex opacity-0 transition-opacity group-has-focus-visible/row:opacity-100 group-hover/row:opacity-100 pointer-coarse:opacity-100">
          <RowHelp label={field.label}>{field.help}</RowHelp>
          {changed && onReset !== undefined && (
            <IconButton
              label={panelTexts.reset(field.label)}
              onClick={(event) => {
                focusControl(event.currentTarget);
                onReset();
              }}
              className="size-6 bg-surface-1 [&>svg]:size-3.5"
            >
              <RotateCcw aria-hidden />
            </IconButton>
          )}
        </span>
        {aside !== undefined && <span className="ml-auto text-label text-text-2">{aside}</span>}
      </span>
      {children}
      {note !== undefined && <div className="col-span-full">{note}</div>}
    </div>
  );
}
