import type { TextParameter } from "@/lib/catalog/model";
import { PanelRow } from "./panel-row";
import { useSetting } from "./setting";

export function TextRow({ parameter }: { parameter: TextParameter }) {
  const { field, value, problems, note, describedBy, set, reset } = useSetting(parameter);
  const text = typeof value === "string" ? value : "";
  return (
    <PanelRow field={field} layout="stack" changed={text !== ""} onReset={reset} note={note}>
      <span data-invalid={problems.length > 0} className="well flex rounded-field">
        <textarea
          id={field.id}
          rows={2}
          aria-invalid={problems.length > 0}
          aria-describedby={describedBy}
          value={text}
          onChange={(event) => {
            const next = event.currentTarget.value;
            set(next === "" ? undefined : next);
          }}
          className="field-sizing-content max-h-40 min-h-13 w-full resize-none rounded-field bg-transparent px-2.5 py-1.5 text-label text-text"
        />
      </span>
    </PanelRow>
  );
}
