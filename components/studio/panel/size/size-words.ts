import type { Model, Parameters } from "@/lib/catalog/model";
import { panelTexts } from "@/lib/language/texts";

export type SizeWords = {
  /** The provider's field. */
  name: string;
  label: string;
  ratio?: readonly [width: number, height: number];
};

/** The size of an image in the words of its model; nothing where the model has no size. */
export function sizeWords(model: Model, parameters: Parameters): SizeWords | undefined {
  const size = model.parameters.find((parameter) => parameter.kind === "size");
  if (size === undefined) return undefined;
  const { name } = size;
  const custom = size.custom === undefined ? undefined : parameters[size.custom.name];
  if (typeof custom === "object") {
    const { width, height } = custom;
    const drawable = width > 0 && height > 0;
    return {
      name,
      label: panelTexts.pixels(width, height),
      ...(drawable && { ratio: [width, height] }),
    };
  }
  const value = parameters[name] ?? size.default;
  const shape = size.options.find((option) => option.value === value);
  if (shape !== undefined) return { name, label: shape.label, ratio: shape.ratio };
  return { name, label: value === undefined ? size.label : String(value) };
}
