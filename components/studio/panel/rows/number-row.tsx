import type { NumberFieldProperties } from "@/components/ui/number-field";
import { NumberField } from "@/components/ui/number-field";
import { Slider } from "@/components/ui/slider";
import { Stepper } from "@/components/ui/stepper";
import type { DecimalParameter, IntegerParameter } from "@/lib/catalog/model";
import { panelTexts } from "@/lib/language/texts";
import { PanelRow } from "./panel-row";
import { useSetting } from "./setting";

type NumberParameter = IntegerParameter | DecimalParameter;

/** A slider where there is a range to be a fraction of, a stepper where there is none. */
export function NumberRow({ parameter }: { parameter: NumberParameter }) {
  const { field: named, value, problems, note, describedBy, set, reset } = useSetting(parameter);
  const { minimum, maximum, label } = parameter;
  const step = parameter.kind === "decimal" ? parameter.step : 1;
  const entry = typeof value === "number" || typeof value === "string" ? value : undefined;
  const decimal = parameter.kind === "decimal";
  const range = { minimum, maximum, step, decimal };
  const start = parameter.default ?? minimum ?? 0;
  const from = typeof entry === "number" ? entry : start;
  const field = { ...named, scrub: { from, range, onChange: set } };
  const number: NumberFieldProperties = {
    id: field.id,
    value: entry ?? parameter.default,
    onCommit: set,
    range,
    start,
    placeholder: panelTexts.auto,
    "aria-invalid": problems.length > 0,
    "aria-describedby": describedBy,
  };
  const changed = value !== undefined && value !== parameter.default;
  const row = { field, changed, onReset: reset, note };

  if (minimum === undefined || maximum === undefined) {
    return (
      <PanelRow {...row} layout="end">
        <Stepper {...number} less={panelTexts.less(label)} more={panelTexts.more(label)} />
      </PanelRow>
    );
  }
  const slid = typeof entry === "number" ? entry : undefined;
  return (
    <PanelRow {...row} layout="slider">
      <span className="flex pointer-coarse:order-1 pointer-coarse:col-span-full">
        <Slider
          labelledBy={`${field.id}-label`}
          describedBy={describedBy}
          value={slid}
          range={{ minimum, maximum, step, decimal }}
          mark={parameter.default}
          spoken={spokenValue(slid ?? parameter.default, maximum)}
          onChange={set}
        />
      </span>
      <span
        data-invalid={problems.length > 0}
        className="well flex h-7 rounded-field pointer-coarse:h-11"
      >
        <NumberField
          {...number}
          className="w-full min-w-0 rounded-field bg-transparent px-2.5 text-right text-label text-text"
        />
      </span>
    </PanelRow>
  );
}

function spokenValue(value: number | undefined, maximum: number): string {
  return value === undefined ? panelTexts.sliderUnset : panelTexts.sliderValue(value, maximum);
}
