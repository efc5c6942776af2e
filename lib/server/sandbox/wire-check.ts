import { type Refusal, refusal } from "./refusal";
import { type Field, isPixels, LARGEST_SIDE, type WireModel } from "./wire-model";

/**
 * Whether a body says what this model takes. A field that is present is judged, `null` included;
 * a field that is absent is only missed when the page marks it as required.
 */
export function complain(
  model: WireModel,
  body: Readonly<Record<string, unknown>>,
): Refusal | undefined {
  for (const name of model.required) {
    if (!Object.hasOwn(body, name)) return refuse(name, "is required");
  }
  for (const [name, value] of Object.entries(body)) {
    if (name === "model") continue;
    const field = Object.hasOwn(model.fields, name) ? model.fields[name] : undefined;
    if (field === undefined) return refuse(name, "is not a parameter of this model");
    const fault = judge(field, value);
    if (fault !== undefined) return refuse(name, fault);
  }
  if (body.prompt === "") return refuse("prompt", "must not be empty");
  if (model.exclusive !== undefined) {
    const [first, second] = model.exclusive;
    if (Object.hasOwn(body, first) && Object.hasOwn(body, second)) {
      return refuse(second, `cannot be sent together with ${first}`);
    }
  }
  return undefined;
}

function refuse(name: string, fault: string): Refusal {
  return refusal(400, "parameter", {
    message: `Invalid parameter: '${name}' ${fault}.`,
    param: name,
  });
}

function judge(field: Field, value: unknown): string | undefined {
  switch (field.kind) {
    case "text":
      if (typeof value !== "string") return "must be a string";
      if (field.options !== undefined && !field.options.includes(value)) {
        return `must be one of ${field.options.join(", ")}`;
      }
      if (field.maximum !== undefined && [...value].length > field.maximum) {
        return `must have at most ${field.maximum} characters`;
      }
      return undefined;
    case "integer":
      if (!Number.isSafeInteger(value)) return "must be an integer";
      return outside(field, value);
    case "number":
      if (!Number.isFinite(value)) return "must be a number";
      return outside(field, value);
    case "boolean":
      return typeof value === "boolean" ? undefined : "must be true or false";
    case "pixels":
      return judgePixels(value);
    case "link":
      return isLink(value, field.data) ? undefined : "must be an image link";
    case "links":
      if (!Array.isArray(value) || value.length === 0) return "must be a list of image links";
      if (field.maximum !== undefined && value.length > field.maximum) {
        return `must have at most ${field.maximum} items`;
      }
      return value.every((item) => isLink(item, field.data))
        ? undefined
        : "must be a list of image links";
    default:
      return field satisfies never;
  }
}

function outside(
  range: { minimum?: number; maximum?: number },
  value: unknown,
): string | undefined {
  const { minimum = -Infinity, maximum = Infinity } = range;
  if (typeof value === "number" && value >= minimum && value <= maximum) return undefined;
  if (maximum === Infinity) return `must be ${minimum} or more`;
  return `must be between ${minimum} and ${maximum}`;
}

function judgePixels(value: unknown): string | undefined {
  if (!isPixels(value) || Object.keys(value).length !== 2) {
    return "must be an object of two integers, width and height";
  }
  const sides = [value.width, value.height];
  return sides.every((side) => side >= 1 && side <= LARGEST_SIDE)
    ? undefined
    : `must be between 1 and ${LARGEST_SIDE} on each side`;
}

function isLink(value: unknown, data: boolean): boolean {
  if (typeof value !== "string") return false;
  if (data && /^data:image\/[a-z+.-]+;base64,./.test(value)) return true;
  return /^https?:\/\//.test(value) && URL.canParse(value);
}
