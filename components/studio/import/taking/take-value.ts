import { isList, type Value } from "@/components/studio/import/reading/value";
import { checkField } from "@/lib/catalog/check-field";
import { type Field, fieldsOf } from "@/lib/catalog/fields";
import type { CustomSize, Model, ParameterValue, Problem } from "@/lib/catalog/model";
import { sizeValue } from "./size-value";

/** Names that mean the same at different providers. */
const MEANINGS: readonly (readonly string[])[] = [
  ["aspect_ratio", "size", "image_size", "aspectratio", "ratio", "resolution"],
  ["num_inference_steps", "steps", "inference_steps"],
  ["guidance_scale", "guidance", "cfg_scale", "cfg"],
  ["negative_prompt", "negative"],
  ["stylize", "stylization"],
  ["seed", "random_seed"],
];

export type TakenValue =
  | { kind: "taken"; name: string; value: ParameterValue | CustomSize }
  | { kind: "refused"; problem: Problem }
  | { kind: "unknown" };

/** What a pasted value is to a model: under the field's own name, or one of the same meaning. */
export function takeValue(model: Model, pasted: { name: string; value: Value }): TakenValue {
  const field = fieldFor(model, pasted.name);
  if (field === undefined || typeof pasted.value === "symbol" || pasted.value === null) {
    return { kind: "unknown" };
  }
  const { name, value } = fitted(field, pasted.value);
  const filled = fieldsOf(model).find((each) => each.name === name) ?? field;
  const [problem] = checkField(filled, value);
  if (problem !== undefined) return { kind: "refused", problem };
  return isSettable(value) ? { kind: "taken", name, value } : { kind: "unknown" };
}

export function fieldFor(model: Model, name: string): Field | undefined {
  const fields = fieldsOf(model);
  const own = fields.find((field) => field.name === name);
  if (own !== undefined) return own;
  const meanings = MEANINGS.find((names) => names.includes(name.toLowerCase())) ?? [];
  const [first] = meanings;
  const same = fields.find(({ name: other, parameter }) => {
    if (first === "aspect_ratio") return parameter.kind === "size";
    if (first === "seed") return parameter.kind === "integer" && parameter.seed !== undefined;
    if (first === "negative_prompt")
      return parameter.kind === "text" && parameter.role !== undefined;
    return meanings.includes(other);
  });
  return same;
}

/** The value in the type of its field; where it has no such form it stays, and the check refuses it. */
function fitted({ name, parameter }: Field, value: Value): { name: string; value: Value } {
  switch (parameter.kind) {
    case "size":
      return sizeValue(parameter, value) ?? { name, value };
    case "choice": {
      const text = typeof value === "number" ? String(value) : value;
      const option = parameter.options.find(
        (each) => typeof text === "string" && each.value.toLowerCase() === text.toLowerCase(),
      );
      return { name, value: option?.value ?? text };
    }
    case "integer":
    case "decimal":
      return { name, value: numberIn(value) ?? value };
    case "toggle":
      return { name, value: yesOrNo(value) ?? value };
    case "text":
      return { name, value: isList(value) ? joined(value) : value };
    default:
      return parameter satisfies never;
  }
}

function numberIn(value: Value): number | undefined {
  const isNumeral =
    typeof value === "string" && /^\s{0,4}-?\d{1,15}(?:\.\d{1,15})?\s{0,4}$/.test(value);
  return isNumeral ? Number(value) : undefined;
}

function yesOrNo(value: Value): boolean | undefined {
  if (value === 1 || value === "true" || value === "1") return true;
  if (value === 0 || value === "false" || value === "0") return false;
  return undefined;
}

function joined(values: readonly Value[]): Value {
  return values.every((each) => typeof each === "string") ? values.join(", ") : values;
}

/** The check has passed it already; this tells the compiler. */
function isSettable(value: unknown): value is ParameterValue | CustomSize {
  if (typeof value === "object" && value !== null) return "width" in value && "height" in value;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
