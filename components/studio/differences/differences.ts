import { restingValue } from "@/components/studio/panel/changed-settings";
import { sizeWords } from "@/components/studio/panel/size/size-words";
import type { Model, Parameter, Parameters } from "@/lib/catalog/model";
import { differencesTexts, panelTexts } from "@/lib/language/texts";
import type { Recipe } from "./recipe";

const words = differencesTexts;

/** What a row is about; a setting by the name of its field. */
export type Part = "model" | "prompt" | "references" | "count" | { setting: string };

export type Row = {
  key: string;
  part: Part;
  label: string;
  before: string;
  after: string;
  differs: boolean;
  /** A seed: every run that does not keep it has another. */
  isSeed: boolean;
};

type Pair = { before: Recipe; after: Recipe; models: readonly Model[] };

/** Two recipes held against each other, row by row in the order of the panel. */
export function rowsBetween({ before, after, models }: Pair): Row[] {
  return [
    row("model", words.model, [nameOf(before.model, models), nameOf(after.model, models)]),
    ...settingRows({ before, after, models }),
    row("count", words.images, [String(before.count), String(after.count)]),
    referenceRow(before.references, after.references),
    row("prompt", words.prompt, [before.prompt, after.prompt]),
  ];
}

/** Only what differs. */
export function differencesBetween(pair: Pair): Row[] {
  return rowsBetween(pair).filter(({ differs }) => differs);
}

/**
 * What a person changed, the most telling first. A seed that was drawn anew is not among it, nor
 * what only one of the two models has.
 */
export function changesBetween(pair: Pair): Row[] {
  const changes = differencesBetween(pair).filter(
    ({ isSeed, before, after }) => !isSeed && before !== words.none && after !== words.none,
  );
  const isWords = ({ part }: Row) => part === "model" || part === "prompt";
  return [...changes.filter(isWords), ...changes.filter((each) => !isWords(each))];
}

function row(part: "model" | "count" | "prompt", label: string, values: [string, string]): Row {
  const [before, after] = values;
  return { key: part, part, label, before, after, differs: before !== after, isSeed: false };
}

function referenceRow(before: readonly string[], after: readonly string[]): Row {
  const differs = JSON.stringify(before) !== JSON.stringify(after);
  const counted = (references: readonly string[]) =>
    references.length === 0 ? words.noReferences : String(references.length);
  const isExchanged = differs && before.length === after.length;
  return {
    key: "references",
    part: "references",
    label: words.references,
    before: counted(before),
    after: isExchanged ? words.otherReferences(after.length) : counted(after),
    differs,
    isSeed: false,
  };
}

/** A setting that both models have is one row; what only one has stands against nothing. */
function settingRows({ before, after, models }: Pair): Row[] {
  const was = settingsOf(before, models);
  const now = settingsOf(after, models);
  const names = new Set([...now.keys(), ...was.keys()]);
  return [...names].map((name) => {
    const [one, other] = [was.get(name), now.get(name)];
    return {
      key: `setting ${name}`,
      part: { setting: other?.name ?? one?.name ?? name },
      label: other?.label ?? one?.label ?? name,
      before: one?.value ?? words.none,
      after: other?.value ?? words.none,
      differs: one?.value !== other?.value,
      isSeed: (other ?? one)?.isSeed === true,
    };
  });
}

type Setting = { name: string; label: string; value: string; isSeed: boolean };

/** The settings of a recipe by their labels, which models share where their fields' names differ. */
function settingsOf({ model: id, parameters }: Recipe, models: readonly Model[]) {
  const model = models.find((each) => each.id === id);
  const known = (model?.parameters ?? []).map((parameter) =>
    settingOf(parameter, parameters, model),
  );
  const names = new Set(model?.parameters.flatMap(fieldNames));
  const others = Object.entries(parameters)
    .filter(([name]) => !names.has(name))
    .map(([name, value]) => ({ name, label: name, value: plain(value), isSeed: false }));
  return new Map([...known, ...others].map((setting) => [setting.label, setting]));
}

function settingOf(
  parameter: Parameter,
  parameters: Parameters,
  model: Model | undefined,
): Setting {
  const { name, label } = parameter;
  const isSeed = parameter.kind === "integer" && parameter.seed !== undefined;
  if (parameter.kind === "size" && model !== undefined) {
    const isSet = fieldNames(parameter).some((field) => parameters[field] !== undefined);
    const hasDefault = isSet || parameter.default !== undefined;
    const value = hasDefault ? (sizeWords(model, parameters)?.label ?? words.auto) : words.auto;
    return { name, label, value, isSeed };
  }
  const value = parameters[name] ?? restingValue(parameter);
  return {
    name,
    label,
    value: value === undefined ? unset(parameter) : shown(parameter, value),
    isSeed,
  };
}

function unset({ kind }: Parameter): string {
  return kind === "text" ? words.noReferences : words.auto;
}

function fieldNames(parameter: Parameter): string[] {
  if (parameter.kind !== "size" || parameter.custom === undefined) return [parameter.name];
  return [parameter.name, parameter.custom.name];
}

function shown(parameter: Parameter, value: Parameters[string]): string {
  if (parameter.kind !== "choice") return plain(value);
  return parameter.options.find((option) => option.value === value)?.label ?? plain(value);
}

function plain(value: Parameters[string]): string {
  if (typeof value === "object") return panelTexts.pixels(value.width, value.height);
  if (typeof value === "boolean") return value ? words.on : words.off;
  return String(value);
}

function nameOf(id: string, models: readonly Model[]): string {
  return models.find((model) => model.id === id)?.name ?? id;
}
