import { checkField } from "@/lib/catalog/check-field";
import { fieldsOf } from "@/lib/catalog/fields";
import type { CustomSize, Model, Parameter, Parameters, SizeParameter } from "@/lib/catalog/model";
import { expectedSize } from "@/lib/catalog/shape";

/** Parts of the settings of another model that stand for the same; nothing where it has none. */
export type Carried = { parameters: Parameters; isSame: boolean } | undefined;

type Carrying = { parameter: Parameter; parameters: Parameters; from: Model; to: Model };

/** What a setting of one model becomes with another. */
export function carryValue(carrying: Carrying): Carried {
  const { parameter, parameters, to } = carrying;
  const target = counterpart(parameter, to);
  if (target === undefined) return undefined;
  if (target.kind === "size") return carrySize(carrying, target);
  const value = parameters[parameter.name];
  if (value === undefined || !fits(to, target.name, value)) return undefined;
  return { parameters: { [target.name]: value }, isSame: true };
}

/** The setting of another model that does the same, by what it is for or by its name. */
export function counterpart(parameter: Parameter, to: Model): Parameter | undefined {
  return to.parameters.find((other) => {
    if (other.kind !== parameter.kind) return false;
    if (other.kind === "size") return true;
    if (isSeed(parameter) || isSeed(other)) return isSeed(parameter) && isSeed(other);
    if (isLeaveOut(parameter) || isLeaveOut(other)) {
      return isLeaveOut(parameter) && isLeaveOut(other);
    }
    return other.name === parameter.name || other.label === parameter.label;
  });
}

export function isSeed(parameter: Parameter): boolean {
  return parameter.kind === "integer" && parameter.seed !== undefined;
}

function isLeaveOut(parameter: Parameter): boolean {
  return parameter.kind === "text" && parameter.role === "leave-out";
}

function fits(model: Model, name: string, value: Parameters[string]): boolean {
  const field = fieldsOf(model).find((each) => each.name === name);
  return field !== undefined && checkField(field, value).length === 0;
}

const SAME_SHAPE = 0.01;

function carrySize({ parameters, from, to }: Carrying, target: SizeParameter): Carried {
  const asked = expectedSize(from, parameters);
  if (asked === undefined) return undefined;
  const { ratio, pixels } = asked;
  const apart = ([width, height]: readonly [number, number]) =>
    Math.abs(Math.log(width / height / ratio));
  const [nearest, ...others] = target.options;
  if (nearest === undefined) return undefined;
  const option = others.reduce(
    (best, each) => (apart(each.ratio) < apart(best.ratio) ? each : best),
    nearest,
  );
  const hasShape = apart(option.ratio) < SAME_SHAPE;
  const isSamePixels =
    pixels === undefined || option.pixels === undefined || pixels.join() === option.pixels.join();
  if (hasShape && isSamePixels)
    return { parameters: { [target.name]: option.value }, isSame: true };
  const custom = customOf(to, { target, ratio, pixels });
  if (custom !== undefined && (!hasShape || pixels !== undefined)) {
    const isSame = pixels?.join() === [custom.value.width, custom.value.height].join();
    return { parameters: { [custom.name]: custom.value }, isSame };
  }
  return { parameters: { [target.name]: option.value }, isSame: false };
}

type Wanted = {
  target: SizeParameter;
  ratio: number;
  pixels: readonly [number, number] | undefined;
};

/** The same pixels where they are known and allowed, else the same shape at the model's own area. */
function customOf(to: Model, { target, ratio, pixels }: Wanted) {
  const { custom } = target;
  if (custom === undefined) return undefined;
  const { name, start, step } = custom;
  const area = start[0] * start[1];
  const onStep = (length: number) => Math.round(length / step) * step;
  const shaped = {
    width: onStep(Math.sqrt(area * ratio)),
    height: onStep(Math.sqrt(area / ratio)),
  };
  const exact = pixels && { width: pixels[0], height: pixels[1] };
  const sizes: CustomSize[] = exact === undefined ? [shaped] : [exact, shaped];
  const value = sizes.find((size) => fits(to, name, size));
  return value && { name, value };
}
