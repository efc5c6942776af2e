import { type Draft, draft as drafts } from "@/components/studio/draft/draft";
import { draftReference } from "@/components/studio/draft/take-over";
import { checkField } from "@/lib/catalog/check-field";
import { fieldsOf } from "@/lib/catalog/fields";
import type { Model } from "@/lib/catalog/model";
import { seedParameter } from "@/lib/catalog/seed";
import type { Generation, Run } from "@/lib/contract/run";

type Source = {
  run: Run;
  generation: Generation;
  draft: Draft;
  /** The model in use. */
  model: Model;
};

type Take = (() => void) | undefined;

/** For each thing that an image was made from: how the draft takes it, where that would change something. */
export type Takes = {
  prompt: Take;
  model: Take;
  references: Take;
  count: Take;
  parameter: (name: string) => Take;
};

export function takesFrom({ run, generation, draft, model }: Source): Takes {
  const count = run.generations.reduce((sum, { expected }) => sum + expected, 0);
  const { references } = generation;
  const others = namesOf(draft.references) !== namesOf(references);
  const takesReferences = model.references !== undefined && references.length > 0;
  return {
    prompt: draft.prompt === run.prompt ? undefined : () => drafts.setPrompt(run.prompt),
    model: model.id === generation.model ? undefined : () => drafts.setModel(generation.model),
    count: draft.count === count ? undefined : () => drafts.setCount(count),
    references:
      takesReferences && others
        ? () => drafts.setReferences(references.map(draftReference))
        : undefined,
    parameter: (name) => parameterTake({ name, generation, draft, model }),
  };
}

type One = { name: string; generation: Generation; draft: Draft; model: Model };

/** The model in use may have no such field, or not take the value. */
function parameterTake({ name, generation, draft, model }: One): Take {
  const field = fieldsOf(model).find((each) => each.name === name);
  const value = generation.parameters[name];
  if (field === undefined || value === undefined) return undefined;
  if (checkField(field, value).length > 0) return undefined;
  const isSeed = seedParameter(model)?.name === name;
  const set = draft.parametersOf[model.id]?.[name];
  const isKept = !isSeed || draft.keepSeedOf[model.id] === true;
  if (isKept && JSON.stringify(set) === JSON.stringify(value)) return undefined;
  return () => {
    // A model that was never chosen is in use without standing in the draft.
    drafts.setModel(model.id);
    const { parameter } = field;
    if (parameter.kind === "size" && parameter.custom !== undefined) {
      drafts.setParameter(field.custom ? parameter.name : parameter.custom.name, undefined);
    }
    drafts.setParameter(name, value);
    if (isSeed) drafts.setKeepSeed(true);
  };
}

type Named = { url: string } | { image: string } | { file: string };

function namesOf(references: readonly Named[]): string {
  return JSON.stringify(references.map(nameOf));
}

function nameOf(reference: Named): string {
  if ("url" in reference) return reference.url;
  return "image" in reference ? reference.image : "";
}
