import type { CustomSize, Model, Parameters } from "./model";

type ExpectedSize = {
  /** Width divided by height. */
  ratio: number;
  /** Where the provider documents it, or a person asked for it. */
  pixels?: readonly [width: number, height: number];
};

/** The proportions of an image before it arrives; undefined where the model says nothing. */
export function expectedSize(model: Model, parameters: Parameters): ExpectedSize | undefined {
  const size = model.parameters.find((parameter) => parameter.kind === "size");
  if (size === undefined) return undefined;

  const custom = size.custom === undefined ? undefined : parameters[size.custom.name];
  if (isDrawable(custom)) {
    return { ratio: custom.width / custom.height, pixels: [custom.width, custom.height] };
  }

  const chosen = parameters[size.name] ?? size.default;
  const shape = size.options.find((option) => option.value === chosen);
  if (shape === undefined) return undefined;
  const [width, height] = shape.ratio;
  return { ratio: width / height, ...(shape.pixels && { pixels: shape.pixels }) };
}

/** A half-typed size has no proportions yet. */
function isDrawable(value: Parameters[string] | undefined): value is CustomSize {
  return typeof value === "object" && value.width > 0 && value.height > 0;
}
