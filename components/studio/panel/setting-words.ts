import type { Parameter, Parameters } from "@/lib/catalog/model";
import type { OfferedModel } from "@/lib/contract/provider";
import { galleryTexts } from "@/lib/language/texts";

const words = galleryTexts;

export type SettingWords = {
  name: string;
  label: string;
  value: string;
  exact: boolean;
};

/** The settings of an image in the panel's words and order; what the catalog does not know comes last. */
export function settingWords(
  model: OfferedModel | undefined,
  parameters: Parameters,
): SettingWords[] {
  const known = (model?.parameters ?? []).flatMap((parameter) => rowsOf(parameter, parameters));
  const names = new Set(known.map(({ name }) => name));
  const others = Object.entries(parameters)
    .filter(([name]) => !names.has(name))
    .map(([name, value]) => ({
      name,
      label: name,
      value: plain(value),
      exact: true,
    }));
  return [...known, ...others];
}

function rowsOf(parameter: Parameter, parameters: Parameters): SettingWords[] {
  const { name, label } = parameter;
  const value = parameters[name];
  const exact = parameter.kind === "integer" && parameter.seed !== undefined;
  const rows = value === undefined ? [] : [{ name, label, value: shown(parameter, value), exact }];
  if (parameter.kind !== "size" || parameter.custom === undefined) return rows;
  const custom = parameters[parameter.custom.name];
  if (custom === undefined) return rows;
  return [...rows, { name: parameter.custom.name, label, value: plain(custom), exact: false }];
}

function shown(parameter: Parameter, value: Parameters[string]): string {
  switch (parameter.kind) {
    case "choice":
    case "size":
      return parameter.options.find((option) => option.value === value)?.label ?? plain(value);
    case "toggle":
    case "text":
    case "integer":
    case "decimal":
      return plain(value);
    default:
      return parameter satisfies never;
  }
}

function plain(value: Parameters[string]): string {
  if (typeof value === "object") return words.size(value.width, value.height);
  if (typeof value === "boolean") return value ? words.on : words.off;
  return String(value);
}
