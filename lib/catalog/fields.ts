import type { Model, Parameter } from "./model";

/** A parameter with the names of the provider's fields that it fills. */
export type Field = { name: string; parameter: Parameter; custom: boolean };

/** Every wire field that a person may set, in the model's order: size may fill one of two. */
export function fieldsOf(model: Model): Field[] {
  return model.parameters.flatMap((parameter) => {
    const own: Field = { name: parameter.name, parameter, custom: false };
    if (parameter.kind !== "size" || parameter.custom === undefined) return [own];
    return [own, { name: parameter.custom.name, parameter, custom: true }];
  });
}

/** Names that the studio fills itself and nobody may set. */
export function isReserved(model: Model, name: string): boolean {
  if (name === "model" || name === "prompt") return true;
  if (name === model.images.name || name === model.references?.name) return true;
  return Object.hasOwn(model.fixed, name);
}
