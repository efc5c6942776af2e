import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import type { ChoiceParameter } from "@/lib/catalog/model";
import { texts } from "@/lib/language/texts";
import { PanelRow } from "./panel-row";
import { useSetting } from "./setting";

const MOST_SEGMENTS = 4;
const MOST_CHARACTERS = 20;

export function ChoiceRow({ parameter }: { parameter: ChoiceParameter }) {
  const { field, value, note, describedBy, set, reset } = useSetting(parameter);
  const { options } = parameter;
  const resting = restingChoice(parameter);
  const shown = typeof value === "string" ? value : resting;
  const changed = value !== undefined && value !== resting;
  const row = { field, changed, onReset: reset, note };

  const characters = options.reduce((sum, option) => sum + option.label.length, 0);
  if (options.length <= MOST_SEGMENTS && characters <= MOST_CHARACTERS) {
    return (
      <PanelRow {...row} field={{ ...field, group: true }} layout="end">
        <Segmented
          labelledBy={`${field.id}-label`}
          options={options}
          value={shown}
          onChange={set}
        />
      </PanelRow>
    );
  }
  return (
    <PanelRow {...row} layout="fill">
      <Select
        id={field.id}
        aria-describedby={describedBy}
        options={options}
        empty={shown === undefined ? texts.panel.none : undefined}
        value={shown ?? ""}
        onChange={(event) => set(event.currentTarget.value)}
      />
    </PanelRow>
  );
}

/** Where the provider demands a choice, the first one is sent until another is made. */
function restingChoice({ default: documented, required, options }: ChoiceParameter) {
  return documented ?? (required === true ? options[0]?.value : undefined);
}
