import type { Field } from "./fields";
import type { Parameter, Problem, SizeParameter } from "./model";

type Place = { path: string; label: string };
type Range = { minimum?: number; maximum?: number };

/**
 * What is wrong with one value of one field. Nothing is coerced: "28" is no number, and 1 is no
 * yes. An absent value has nothing wrong; whether it is required is asked of the whole order.
 */
export function checkField(field: Field, value: unknown): Problem[] {
  if (value === undefined) return [];
  const { parameter } = field;
  const place = { path: `parameters.${field.name}`, label: parameter.label };
  if (field.custom && parameter.kind === "size") return checkCustom(place, { parameter, value });
  return checkKind(place, { parameter, value });
}

function checkKind(place: Place, of: { parameter: Parameter; value: unknown }): Problem[] {
  const { parameter, value } = of;
  switch (parameter.kind) {
    case "text":
      return checkText(place, { value, maximum: parameter.maximum });
    case "choice":
    case "size":
      return checkOption(place, { value, options: parameter.options.map((each) => each.value) });
    case "integer":
      return checkInteger(place, { value, range: parameter });
    case "decimal":
      return checkDecimal(place, { value, range: parameter });
    case "toggle":
      return typeof value === "boolean" ? [] : [wrongType(place, "yes or no")];
    default:
      return parameter satisfies never;
  }
}

function checkText(place: Place, of: { value: unknown; maximum: number | undefined }): Problem[] {
  const { value, maximum } = of;
  if (typeof value !== "string") return [wrongType(place, "text")];
  if (maximum === undefined || value.length <= maximum) return [];
  return [{ ...place, rule: "length", limit: maximum, got: value.length }];
}

function checkOption(place: Place, of: { value: unknown; options: readonly string[] }): Problem[] {
  const { value, options } = of;
  if (typeof value !== "string") return [wrongType(place, "text")];
  return options.includes(value) ? [] : [{ ...place, rule: "options", options, got: value }];
}

function checkInteger(place: Place, of: { value: unknown; range: Range }): Problem[] {
  const { value, range } = of;
  if (typeof value !== "number" || !Number.isInteger(value)) return [wrongType(place, "integer")];
  // Beyond these a number no longer names one integer, so what we send would not be what was asked.
  const minimum = range.minimum ?? Number.MIN_SAFE_INTEGER;
  const maximum = range.maximum ?? Number.MAX_SAFE_INTEGER;
  return checkRange(place, { value, range: { minimum, maximum } });
}

function checkDecimal(place: Place, of: { value: unknown; range: Range }): Problem[] {
  const { value, range } = of;
  if (typeof value !== "number" || !Number.isFinite(value)) return [wrongType(place, "number")];
  return checkRange(place, { value, range });
}

function checkRange(place: Place, of: { value: number; range: Range }): Problem[] {
  const { value: got, range } = of;
  if (range.minimum !== undefined && got < range.minimum) {
    return [{ ...place, rule: "minimum", limit: range.minimum, got }];
  }
  if (range.maximum !== undefined && got > range.maximum) {
    return [{ ...place, rule: "maximum", limit: range.maximum, got }];
  }
  return [];
}

function checkCustom(place: Place, of: { parameter: SizeParameter; value: unknown }): Problem[] {
  const { value } = of;
  const range = of.parameter.custom;
  if (range === undefined || !isWidthAndHeight(value))
    return [wrongType(place, "width and height")];
  return [
    ...checkInteger({ path: `${place.path}.width`, label: "Width" }, { value: value.width, range }),
    ...checkInteger(
      { path: `${place.path}.height`, label: "Height" },
      { value: value.height, range },
    ),
  ];
}

function isWidthAndHeight(value: unknown): value is { width: unknown; height: unknown } {
  if (typeof value !== "object" || value === null) return false;
  return Object.keys(value).length === 2 && "width" in value && "height" in value;
}

function wrongType(
  place: Place,
  expected: Extract<Problem, { rule: "type" }>["expected"],
): Problem {
  return { ...place, rule: "type", expected };
}
