import { lazy, Suspense } from "react";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import type { ChoiceParameter } from "@/lib/catalog/model";
import { panelTexts } from "@/lib/language/texts";
import { PanelRow } from "./panel-row";
import { useSetting } from "./setting";

const SearchSelect = lazy(async () => ({
  default: (await import("@/components/ui/search-select")).SearchSelect,
}));

const SEARCHED_FROM = 12;
const MOST_SEGMENTS = 4;
const MOST_CHARACTERS = 20;

export function ChoiceRow({ parameter }: { parameter: ChoiceParameter }) {
  const { field, value, problems, note, describedBy, set, reset } = useSetting(parameter);
  const told = { "aria-describedby": describedBy, "aria-invalid": problems.length > 0 };
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
  const select = (
    <Select
      {...told}
      id={field.id}
      options={options}
      empty={shown === undefined ? panelTexts.none : undefined}
      value={shown ?? ""}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
  return (
    <PanelRow {...row} layout="fill">
      {options.length < SEARCHED_FROM ? (
        select
      ) : (
        <Suspense fallback={select}>
          <SearchSelect
            {...told}
            id={field.id}
            label={field.label}
            options={options}
            value={shown}
            empty={panelTexts.none}
            onChange={set}
          />
        </Suspense>
      )}
    </PanelRow>
  );
}

/** Where the provider demands a choice, the first one is sent until another is made. */
function restingChoice({ default: documented, required, options }: ChoiceParameter) {
  return documented ?? (required === true ? options[0]?.value : undefined);
}
