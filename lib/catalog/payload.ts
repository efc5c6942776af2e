import { fieldsOf } from "./fields";
import type { CustomSize, Model, Parameters, ParameterValue } from "./model";

type PayloadOf = {
  /** The model's own wire id, or the alias that was asked for. */
  wireModel: string;
  prompt: string;
  parameters: Parameters;
  /** Links in order, or what stands for an image until it is sent as data. */
  references: readonly unknown[];
  count: number;
};

/**
 * The body for the provider: what was checked, under the provider's names and in its types. What
 * was not set is absent.
 */
export function payload(model: Model, generation: PayloadOf): Record<string, unknown> {
  return {
    model: generation.wireModel,
    prompt: generation.prompt,
    ...countField(model, generation.count),
    ...referenceField(model, generation.references),
    ...setFields(model, generation.parameters),
    ...model.fixed,
  };
}

function countField(model: Model, count: number): Record<string, number> {
  return model.images.name === undefined ? {} : { [model.images.name]: count };
}

function referenceField(model: Model, references: readonly unknown[]): Record<string, unknown> {
  if (model.references === undefined || references.length === 0) return {};
  const { name, form } = model.references;
  return { [name]: form === "list" ? [...references] : references[0] };
}

function setFields(
  model: Model,
  parameters: Parameters,
): Record<string, ParameterValue | CustomSize> {
  const set: Record<string, ParameterValue | CustomSize> = {};
  for (const { name } of fieldsOf(model)) {
    const value = parameters[name];
    if (value !== undefined) set[name] = value;
  }
  return set;
}
