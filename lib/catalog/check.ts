import { checkField } from "./check-field";
import { fieldsOf, isReserved } from "./fields";
import {
  type CustomSize,
  LARGEST_RUN,
  type Model,
  type Order,
  type Parameters,
  type ParameterValue,
  type Problem,
} from "./model";

/** Everything that is wrong with an order; an empty list means that it may be sent. */
export function checkOrder(model: Model, order: Order): Problem[] {
  return [
    ...checkPrompt(model, order.prompt),
    ...checkCount(order.count),
    ...checkReferences(model, order.references),
    ...checkParameters(model, order.parameters),
  ];
}

function checkPrompt(model: Model, prompt: string): Problem[] {
  const field = { path: "prompt", label: "Prompt" };
  const { maximum } = model.prompt;
  if (prompt.trim() === "") return [{ ...field, rule: "required" }];
  if (maximum === undefined || prompt.length <= maximum) return [];
  return [{ ...field, rule: "length", limit: maximum, got: prompt.length }];
}

function checkCount(count: number): Problem[] {
  const field = { path: "count", label: "Images" };
  if (!Number.isInteger(count)) return [{ ...field, rule: "type", expected: "integer" }];
  if (count < 1) return [{ ...field, rule: "minimum", limit: 1, got: count }];
  if (count > LARGEST_RUN) return [{ ...field, rule: "maximum", limit: LARGEST_RUN, got: count }];
  return [];
}

function checkReferences(model: Model, got: number): Problem[] {
  const field = { path: "references", label: "References" };
  const taken = model.references;
  if (taken === undefined) return got === 0 ? [] : [{ ...field, rule: "none-taken", got }];
  if (taken.required && got === 0) return [{ ...field, rule: "required" }];
  const maximum = taken.form === "single" ? 1 : taken.maximum;
  if (maximum === undefined || got <= maximum) return [];
  return [{ ...field, rule: "maximum", limit: maximum, got }];
}

function checkParameters(model: Model, parameters: Parameters): Problem[] {
  const fields = fieldsOf(model);
  const names = new Set(fields.map((field) => field.name));
  const strangers = Object.keys(parameters).filter(
    (name) => parameters[name] !== undefined && (isReserved(model, name) || !names.has(name)),
  );
  return [
    ...strangers.map((name) => refuseName(model, name)),
    ...fields.flatMap((field) => checkField(field, parameters[field.name])),
    ...checkPresence(model, parameters),
    ...checkRules(model, parameters),
  ];
}

function refuseName(model: Model, name: string): Problem {
  const rule = isReserved(model, name) ? "reserved" : "unknown";
  return { path: `parameters.${name}`, label: name, rule };
}

/** A required parameter is set, and a size is a preset or a width and height, never both. */
function checkPresence(model: Model, parameters: Parameters): Problem[] {
  return model.parameters.flatMap((parameter): Problem[] => {
    const { name, label } = parameter;
    const custom = parameter.kind === "size" ? parameter.custom?.name : undefined;
    const byName = parameters[name] !== undefined;
    const byCustom = custom !== undefined && parameters[custom] !== undefined;
    if (byName && byCustom) {
      return [{ path: `parameters.${custom}`, label, rule: "together", other: name }];
    }
    if (parameter.required !== true || byName || byCustom) return [];
    return [{ path: `parameters.${name}`, label, rule: "required" }];
  });
}

function checkRules(model: Model, parameters: Parameters): Problem[] {
  return (model.rules ?? []).flatMap(({ when, needs }): Problem[] => {
    if (!isOneOf(when.values, effective(model, { parameters, name: when.name }))) return [];
    if (isOneOf(needs.values, effective(model, { parameters, name: needs.name }))) return [];
    return [
      {
        path: `parameters.${needs.name}`,
        label: labelOf(model, needs.name),
        rule: "depends",
        other: labelOf(model, when.name),
        options: needs.values.map(String),
      },
    ];
  });
}

/** What the provider will work with: the value that was set, or the default it documents. */
function effective(
  model: Model,
  of: { parameters: Parameters; name: string },
): ParameterValue | CustomSize | undefined {
  const set = of.parameters[of.name];
  if (set !== undefined) return set;
  const parameter = model.parameters.find((each) => each.name === of.name);
  return parameter === undefined || parameter.kind === "text" ? undefined : parameter.default;
}

function isOneOf(values: readonly ParameterValue[], value: unknown): boolean {
  return values.some((each) => each === value);
}

function labelOf(model: Model, name: string): string {
  return model.parameters.find((parameter) => parameter.name === name)?.label ?? name;
}
