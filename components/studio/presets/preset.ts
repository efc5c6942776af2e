import type { Draft } from "@/components/studio/draft/draft-changes";
import type { Parameters } from "@/lib/catalog/model";

/** Settings of a model under a name, to be taken over again. */
export type Preset = {
  id: string;
  name: string;
  /** Catalog id. */
  model: string;
  parameters: Parameters;
  keepSeed: boolean;
  count: number;
  /** Only where it was saved along. */
  prompt?: string;
};

type Naming = { id: string; name: string; withPrompt: boolean };

/** What the panel shows now, as a preset. */
export function presetOf(draft: Draft, { id, name, withPrompt }: Naming): Preset {
  return {
    id,
    name: name.trim(),
    model: draft.model,
    parameters: draft.parametersOf[draft.model] ?? {},
    keepSeed: draft.keepSeedOf[draft.model] === true,
    count: draft.count,
    ...(withPrompt && { prompt: draft.prompt }),
  };
}

/** The draft with a preset in it; a prompt that was not saved along stays as it is, as do references. */
export function withPreset(draft: Draft, preset: Preset): Draft {
  const { model, parameters, keepSeed, count, prompt = draft.prompt } = preset;
  return {
    ...draft,
    model,
    prompt,
    count,
    parametersOf: { ...draft.parametersOf, [model]: parameters },
    keepSeedOf: { ...draft.keepSeedOf, [model]: keepSeed },
  };
}

/** Reads what is kept; what is no preset is left out. */
export function readPresets(text: string | null): Preset[] {
  if (text === null) return [];
  try {
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept) ? kept.filter(isPreset) : [];
  } catch {
    return [];
  }
}

function isPreset(value: unknown): value is Preset {
  if (typeof value !== "object" || value === null) return false;
  const { id, name, model, parameters, keepSeed, count, prompt } = { ...blank, ...value };
  return (
    [id, name, model].every((text) => typeof text === "string" && text !== "") &&
    typeof parameters === "object" &&
    parameters !== null &&
    typeof keepSeed === "boolean" &&
    typeof count === "number" &&
    (prompt === undefined || typeof prompt === "string")
  );
}

const blank: Record<keyof Preset, unknown> = {
  id: "",
  name: "",
  model: "",
  parameters: undefined,
  keepSeed: undefined,
  count: undefined,
  prompt: undefined,
};
