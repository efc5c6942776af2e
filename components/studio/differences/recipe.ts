import { type Draft, draftParameters, usedReferences } from "@/components/studio/draft/draft";
import type { Parameters } from "@/lib/catalog/model";
import type { OfferedModel } from "@/lib/contract/provider";
import type { Generation, Run } from "@/lib/contract/run";

/** All that images are made from; references by what they point at, in order. */
export type Recipe = {
  /** Catalog id. */
  model: string;
  prompt: string;
  parameters: Parameters;
  references: readonly string[];
  count: number;
};

/** What one image was made from: the seed is its own call's. */
export function generationRecipe(run: Run, generation: Generation): Recipe {
  return {
    model: generation.model,
    prompt: run.prompt,
    parameters: generation.parameters,
    references: generation.references.map(nameOf),
    count: run.generations.reduce((sum, { expected }) => sum + expected, 0),
  };
}

/** What a run was made from. */
export function runRecipe(run: Run): Recipe | undefined {
  const [first] = run.generations;
  return first === undefined ? undefined : generationRecipe(run, first);
}

/** What the next run would be made from. */
export function draftRecipe(draft: Draft, model: OfferedModel): Recipe {
  return {
    model: model.id,
    prompt: draft.prompt,
    parameters: draftParameters(draft, model),
    references: usedReferences(draft, model).map(nameOf),
    count: draft.count,
  };
}

type Named = { url: string } | { image: string } | { key: string; file: string };

function nameOf(reference: Named): string {
  if ("url" in reference) return reference.url;
  return "image" in reference ? reference.image : reference.key;
}
