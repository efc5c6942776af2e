import { useCurrentModel, useDraft } from "@/components/studio/draft/draft";
import type { Draft } from "@/components/studio/draft/draft-changes";
import type { Model, Parameter } from "@/lib/catalog/model";

/** The labels of the settings that differ from what the model does by itself. */
export function changedSettings(draft: Draft, model: Model): string[] {
  const set = draft.parametersOf[model.id] ?? {};
  const labels = model.parameters
    .filter((parameter) => parameter.kind !== "text" || parameter.role !== "leave-out")
    .filter((parameter) => {
      if (parameter.kind === "integer" && parameter.seed !== undefined) {
        return draft.keepSeedOf[model.id] === true && set[parameter.name] !== undefined;
      }
      if (parameter.kind === "size" && parameter.custom !== undefined) {
        if (set[parameter.custom.name] !== undefined) return true;
      }
      const value = set[parameter.name];
      return value !== undefined && value !== restingValue(parameter);
    })
    .map((parameter) => parameter.label);
  return labels;
}

/** What a row shows before anybody touches it. */
export function restingValue(parameter: Parameter): string | number | boolean | undefined {
  switch (parameter.kind) {
    case "toggle":
      return parameter.default ?? false;
    case "choice":
    case "size":
      return parameter.default ?? (parameter.required ? parameter.options[0]?.value : undefined);
    case "integer":
    case "decimal":
      return parameter.default;
    case "text":
      return undefined;
    default:
      return parameter satisfies never;
  }
}

export function useChangedSettings(): string[] {
  return changedSettings(useDraft(), useCurrentModel());
}
