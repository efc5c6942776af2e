import { Switch } from "@/components/ui/switch";
import type { ToggleParameter } from "@/lib/catalog/model";
import { PanelRow } from "./panel-row";
import { useSetting } from "./setting";

export function ToggleRow({ parameter }: { parameter: ToggleParameter }) {
  const { field, value, note, describedBy, set, reset } = useSetting(parameter);
  const resting = parameter.default ?? false;
  const checked = typeof value === "boolean" ? value : resting;
  return (
    <PanelRow field={field} layout="end" changed={checked !== resting} onReset={reset} note={note}>
      <Switch
        id={field.id}
        checked={checked}
        describedBy={describedBy}
        onChange={(next) => set(next === resting ? undefined : next)}
      />
    </PanelRow>
  );
}
